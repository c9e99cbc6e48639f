/** A name that tries what names from strangers may hold: markup, script, emoji, right-to-left, and far too much of it. */
const hostile = `<img src=x onerror="document.title='harmed'"> 🕊️🇰🇵 سلام ${"<script>document.title='harmed'</script>x".repeat(260)}`;

/** A dispute of which every name is hostile. */
export function hostileModel(): string {
  const name = (what: string): string => JSON.stringify(`${what} ${hostile}`).replaceAll("\\", "\\");
  return `conflict ${name("conflict")}

source paper ${name("source")} { slant ${name("slant")} }

actor one ${name("one")} {
  option go ${name("go")}
  option stay ${name("stay")}
}
actor two ${name("two")} { option stop ${name("stop")} }

now none

outcome calm ${name("calm")} when not go
outcome storm ${name("storm")} when go

statement said ${name("said")} {
  by ${name("speaker")} for one
  quote ${name("quote")} in paper
}

preferences one { go if not stop because said  stay  not stop }
preferences two { not go because said  stop if go }
`;
}
