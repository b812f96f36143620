// What a page does by itself, a file for each thing, joined into this one when the site is built.
import "./scheme.js";
import "./seek.js";
import "./definitions.js";
import "./contents.js";
import "./language.js";
import "./copy.js";
