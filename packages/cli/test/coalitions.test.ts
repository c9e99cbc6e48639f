import { describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { expectValid } from "./schemas.ts";

const elmira = `${root}cases/published/elmira-1991.detente`;

describe("coalitions", () => {
  test("gives Elmira's published list as JSON", async () => {
    const { code, stdout } = await detente(["coalitions", elmira, "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid("coalitions", document);
    expect(
      document.coalitions.map(({ members, improvements }: { members: string[]; improvements: unknown }) => ({
        members,
        improvements,
      })),
    ).toEqual([
      {
        members: ["moe", "uniroyal"],
        improvements: [
          { from: 2, to: [4] },
          { from: 5, to: [8] },
          { from: 6, to: [8] },
        ],
      },
      {
        members: ["moe", "local"],
        improvements: [
          { from: 1, to: [5] },
          { from: 3, to: [7] },
        ],
      },
      {
        members: ["uniroyal", "local"],
        improvements: [
          { from: 2, to: [4, 8] },
          { from: 6, to: [8] },
        ],
      },
      {
        members: ["moe", "uniroyal", "local"],
        improvements: [
          { from: 2, to: [4, 8] },
          { from: 6, to: [8] },
        ],
      },
    ]);
    expect(document.complete).toBe(true);
    expect(document.survivors.seq).toEqual([8, 9]);
    const upset = document.equilibria.filter((one: { upset: unknown[]; holds: string[] }) => one.holds.includes("seq"));
    expect(upset[0].upset[0].steps.map((step: { actor: string }) => step.actor)).toEqual(["moe", "uniroyal"]);
  });

  test("tells people which equilibria a coalition upsets, and how", async () => {
    const { code, stdout, stderr } = await detente(["coalitions", elmira]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("4 coalitions were looked at: every one of two or more actors.");
    expect(stdout).toMatch(/\| The appeal drags on +\| +5 \|.*Ministry of the Environment and Uniroyal Chemical/);
    expect(stdout).toContain("Kilgour, Hipel, Fang & Peng 2001");
  });

  test("finds the summit that nobody reaches alone", async () => {
    const { stdout } = await detente(["coalitions", summit, "--coalition", "usa,dprk", "--json"]);
    const document = JSON.parse(stdout);
    expectValid("coalitions", document);
    expect(document.complete).toBe(false);
    const [both] = document.coalitions;
    const fromToday = both.improvements.find(({ from }: { from: number }) => from === document.statusQuo);
    expect(fromToday.to).toEqual([82, 84, 94, 96]);
    const text = await detente(["coalitions", summit, "--coalition", "usa,dprk"]);
    expect(text.stdout).toContain(
      "From today, Stalemate (state 86), a joint improvement is open to United States and North Korea",
    );
  });

  test("merges members into one player under its own name, with a warning", async () => {
    const { stdout } = await detente(["coalitions", elmira, "--coalition", "moe,uniroyal", "--merged"]);
    expect(stdout).toContain("merged into one player");
    expect(stdout).toContain("Warning: this reading drops what each member would do alone.");
    const { stdout: json } = await detente(["coalitions", elmira, "--coalition", "moe,uniroyal", "--merged", "--json"]);
    const document = JSON.parse(json);
    expectValid("coalitions", document);
    expect(document.coalitions[0].merged.equilibria.nash).toEqual([7, 8, 9]);
  });

  test("refuses coalitions of unknown actors and of one", async () => {
    const unknown = await detente(["coalitions", elmira, "--coalition", "moe,nosuch"]);
    expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
    expect(unknown.stderr).toContain('There is no actor "nosuch"; the model has moe, uniroyal, local.');
    const alone = await detente(["coalitions", elmira, "--coalition", "moe"]);
    expect([alone.code, alone.stdout]).toEqual([2, ""]);
    expect(alone.stderr).toContain("two members or more");
  });
});
