// The form of a label with a count: `forms` are those of the language of the page, in JSON, by the words of CLDR.
const { lang } = document.documentElement;
const rules = new Intl.PluralRules(lang);
const numbers = new Intl.NumberFormat(lang);

export const number = (count) => numbers.format(count);

export function counted(forms, count) {
  const form = JSON.parse(forms);
  return (form[rules.select(count)] ?? form.other).replace("{count}", number(count));
}
