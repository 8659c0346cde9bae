// Runs the extension's TextMate grammar over files: node grammar.js GRAMMAR FILE...
//
// Prints a JSON array with, for each file, its lines, each an array of [start, end, scope] in UTF-16 units.  Only what
// the grammar uses is done: `match` and `begin`/`end` with captures, and references into the repository.
"use strict";

const fs = require("fs");

const [, , grammarPath, ...files] = process.argv;
const grammar = JSON.parse(fs.readFileSync(grammarPath, "utf8"));

for (const rule of Object.values(grammar.repository)) {
  const unknown = Object.keys(rule).filter((key) => !["name", "match", "begin", "end", "captures"].includes(key));
  if (unknown.length > 0) throw new Error(`not done here: ${unknown}`);
  for (const key of ["match", "begin", "end"]) if (rule[key]) rule[key] = new RegExp(rule[key], "dg");
}
const rules = grammar.patterns.map(({ include }) => grammar.repository[include.slice(1)]);

/** The first match of an expression at or behind a place. */
function match(expression, line, place) {
  expression.lastIndex = place;
  return expression.exec(line);
}

/** The scopes of a file's lines. */
function scopes(text) {
  let open;
  return text.split(/\r?\n/).map((line) => {
    const found = [];
    let place = 0;
    while (place <= line.length) {
      if (open) {
        const end = match(open.end, line, place);
        const stop = end ? end.index + end[0].length : line.length;
        found.push([place, stop, open.name]);
        if (!end) break;
        place = stop;
        open = undefined;
        continue;
      }
      // The match that begins first counts; of two at the same place, that of the earlier rule.
      let best;
      for (const rule of rules) {
        const result = match(rule.match ?? rule.begin, line, place);
        if (result && (!best || result.index < best.result.index)) best = { rule, result };
      }
      if (!best) break;
      const { rule, result } = best;
      const end = result.index + result[0].length;
      if (rule.begin) {
        open = rule;
        found.push([result.index, end, rule.name]);
      } else {
        if (rule.name) found.push([result.index, end, rule.name]);
        for (const [group, { name }] of Object.entries(rule.captures ?? {})) {
          const range = result.indices[group];
          if (range && range[0] < range[1]) found.push([...range, name]);
        }
      }
      place = end > place ? end : place + 1;
    }
    return found;
  });
}

console.log(JSON.stringify(files.map((file) => scopes(fs.readFileSync(file, "utf8")))));
