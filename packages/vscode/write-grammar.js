// Writes the TextMate grammar to where editors look for it: as JSON, and as a property list for those that read only that.
import { writeFileSync } from "node:fs";
import { grammar } from "./src/grammar.ts";

const write = (name, text) => writeFileSync(new URL(`syntaxes/${name}`, import.meta.url), text);

write("detente.tmLanguage.json", `${JSON.stringify(grammar, undefined, 2)}\n`);
write(
  "detente.tmLanguage",
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element(grammar, "")}
</plist>
`,
);

/** A value of the grammar as an element of a property list. */
function element(value, indent) {
  if (typeof value === "string") return `${indent}<string>${escaped(value)}</string>`;
  const [tag, inner] = Array.isArray(value)
    ? ["array", value.map((each) => element(each, `${indent}  `))]
    : [
        "dict",
        Object.entries(value).map(([key, each]) => `${indent}  <key>${key}</key>\n${element(each, `${indent}  `)}`),
      ];
  return inner.length === 0 ? `${indent}<${tag}/>` : `${indent}<${tag}>\n${inner.join("\n")}\n${indent}</${tag}>`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
}
