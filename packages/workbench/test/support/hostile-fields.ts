const markup = "<img src=x onerror=alert(1)>";
const script = "</script><script>globalThis.hacked=true</script>";
const long = `a very long name ${"longer and ".repeat(900)}ends`;
const unbroken = "W".repeat(10_000);
const rightToLeft = "שלום \u202Eעולם\u202C مرحبا";
const emoji = "🕊️👩‍👩‍👧‍👦 paix 🇰🇷";

/** Names that would do harm, or break a layout, in every field that a model has. */
export const hostile = `conflict "${markup}${script}"
as of 2025-01-01
source src "${markup} ${unbroken}" { author "${script}" slant "${rightToLeft}" }
statement st "${long}" { by "${markup}" for one quote "${script} ${emoji}" in src }
statement other "${unbroken}" { by "${rightToLeft}" for two }
actor one "${markup}" { option go "${unbroken}" because st; option stay "${rightToLeft}" }
actor two "${unbroken}" { option stop "${emoji} ${script}" }
actor three "${rightToLeft} ${emoji}" { option wait "${long}" }
infeasible go and stop because st assumed "${markup}"
now stay because st
outcome calm "${script}" when not go
outcome storm "${unbroken}" when go
preferences one { not go because st assumed "${markup}"; stay }
preferences two { stop perhaps 0.5 because other; not go }
preferences three { wait; not go assumed "${rightToLeft}" }
scenario other_way "${unbroken} ${markup}" { preferences one { go } }
claim first "${script} ${markup}" because st { expect some calm stable by nash }
claim second "${unbroken}" fails { expect no calm stable by nash }
`;
