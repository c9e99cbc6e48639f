/** Files as the programs write them, as plain data; `text` turns one into a file. */
export const syriaIraq = {
  program: "gmcr-py",
  version: "0.3.12",
  options: [
    { name: "Release water", permittedDirection: "both" },
    { name: "Escalate", permittedDirection: "both" },
    { name: "Attack", permittedDirection: "both" },
  ],
  decisionMakers: [
    {
      name: "Syria",
      options: [0, 1],
      misperceptions: [
        [
          [0, "Y"],
          [1, "N"],
        ],
      ],
      preferences: [
        [
          [0, "N"],
          [1, "N"],
          [2, "N"],
        ],
        [[1, "Y"]],
        [[2, "N"]],
        { compound: true, members: [[[0, "N"]], [[2, "Y"]]] },
      ],
      payoffs: [6, 3, 5, 2, 1, 4],
    },
    { name: "Iraq", options: [2], misperceptions: [], preferences: [[[2, "Y"]]], preferenceRanking: [9, 9, "stale"] },
  ],
  infeasibles: [
    [
      [0, "Y"],
      [1, "Y"],
    ],
  ],
  useManualPreferenceRanking: false,
  coalitions: [0, 1],
  notes: { by: "someone" },
};

export const ranked = {
  options: [
    { name: "Cooperate", permittedDirection: "both" },
    { name: "Cooperate", permittedDirection: "fwd" },
  ],
  decisionMakers: [
    { name: "A", options: [0], preferences: [[[0, "Y"]]], preferenceVector: [3, 4, [1, 2]] },
    { name: "B", options: [1], preferenceVector: [2, 4, 1, 3] },
  ],
  infeasibles: [],
  useManualPreferenceVectors: true,
};

export const text = (file: unknown): string => JSON.stringify(file, null, 2);
