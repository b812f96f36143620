"""The words of the closed vocabularies."""

from __future__ import annotations

from dossier.records.each import Each
from dossier.records.vocabulary import (
    ActionKind,
    AffectingKind,
    Affiliation,
    AgreementPart,
    Answer,
    AuthorityKind,
    Basis,
    ChangeKind,
    Confidence,
    Court,
    DisagreementState,
    Disposition,
    EffectKind,
    Exactness,
    Examined,
    FiledRedaction,
    Force,
    InCongress,
    Lane,
    Language,
    OrganizationKind,
    Party,
    Position,
    ProceduralStep,
    RedactionHistory,
    Relevance,
    Relief,
    SourceKind,
    SourceRelation,
    Stage,
    State,
    StatusRule,
    SubjectKind,
    TermKind,
    TextSeen,
    Topic,
    UnsealedRedaction,
    Venue,
)

from .label import Label, Words


class Headings(Words):
    """Words that need another form where they head a list of records."""

    authority_kind: Each[AuthorityKind, Label]
    source_kind: Each[SourceKind, Label]


class Vocabularies(Words):
    """A label for every word of every vocabulary, by the name of the vocabulary."""

    agreement_part: Each[AgreementPart, Label]
    confidence: Each[Confidence, Label]
    change_kind: Each[ChangeKind, Label]
    language: Each[Language, Label]
    source_kind: Each[SourceKind, Label]
    source_relation: Each[SourceRelation, Label]
    term_kind: Each[TermKind, Label]
    party: Each[Party, Label]
    basis: Each[Basis, Label]
    filed_redaction: Each[FiledRedaction, Label]
    unsealed_redaction: Each[UnsealedRedaction, Label]
    position: Each[Position, Label]
    affiliation: Each[Affiliation, Label]
    venue: Each[Venue, Label]
    topic: Each[Topic, Label]
    court: Each[Court, Label]
    relevance: Each[Relevance, Label]
    action_kind: Each[ActionKind, Label]
    relief: Each[Relief, Label]
    disposition: Each[Disposition, Label]
    subject_kind: Each[SubjectKind, Label]
    effect_kind: Each[EffectKind, Label]
    affecting_kind: Each[AffectingKind, Label]
    answer: Each[Answer, Label]
    authority_kind: Each[AuthorityKind, Label]
    text_seen: Each[TextSeen, Label]
    examined: Each[Examined, Label]
    exactness: Each[Exactness, Label]
    stage: Each[Stage, Label]
    organization_kind: Each[OrganizationKind, Label]
    in_congress: Each[InCongress, Label]
    state: Each[State, Label]
    status_rule: Each[StatusRule, Label]
    force: Each[Force, Label]
    procedural_step: Each[ProceduralStep, Label]
    redaction_history: Each[RedactionHistory, Label]
    lane: Each[Lane, Label]
    disagreement_state: Each[DisagreementState, Label]
