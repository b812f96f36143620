"""Rules on translations of records: each module is one rule, a generator of problems of one translated text."""
