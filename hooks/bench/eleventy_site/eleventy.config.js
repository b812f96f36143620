module.exports = (config) => {
  config.addFilter("isList", (value) => Array.isArray(value));
  config.addFilter("isGroup", (value) => value !== null && typeof value === "object" && !(value instanceof Date));
  return { markdownTemplateEngine: false };
};
