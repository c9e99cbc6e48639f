import { posix } from "node:path";

/**
 * Links to files of the checkout that are no pages, and that the site has elsewhere: models, cases and schemas are copied
 * to it (scripts/docs-build.mjs). A link to anything else becomes the name of the file, which readers have in the checkout.
 */
export function outwardLinks(md) {
  const copied = [
    [/^models\//, "/models/"],
    [/^\.\.\/cases\//, "/cases/"],
    [/^\.\.\/packages\/detente\/schemas\/(?=.)/, "/schemas/"],
  ];
  md.core.ruler.push("outward-links", ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== "link_open") continue;
        const href = token.attrGet("href") ?? "";
        if (/^([a-z]+:|#|\/)/.test(href)) continue;
        const path = posix.normalize(posix.join(posix.dirname(env.relativePath ?? ""), href));
        if (!/^(\.\.|models)\//.test(path)) continue;
        if (path === "../packages/detente/schemas") token.attrSet("href", "/reference/schemas");
        else {
          const [pattern, place] = copied.find(([each]) => each.test(path)) ?? [];
          if (pattern) {
            token.attrSet("href", path.replace(pattern, place));
            token.attrSet("target", "_blank");
          } else drop(children, index, path.slice(3));
        }
      }
    }
  });
}

/** Takes the link away and leaves its text, with the path where that is not the text itself. */
function drop(children, index, path) {
  const end = children.findIndex(({ type }, at) => at > index && type === "link_close");
  for (const at of [index, end])
    Object.assign(children[at], { type: "text", tag: "", nesting: 0, attrs: null, content: "" });
  if (!children.slice(index, end).some(({ content }) => content === path)) children[end].content = ` (${path})`;
}
