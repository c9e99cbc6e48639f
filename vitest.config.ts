import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests of the library that need a process of their own: for their memory, their threads or their environment. */
const apart = ["packages/detente/test/{engine/tensor*,package/*,trust/*,fuzz/*}.test.ts"];

/** Tests in a real browser. */
const inBrowser = [
  "packages/workbench/test/e2e/*.test.ts",
  "packages/cli/test/docs-site.test.ts",
  "packages/detente/test/{engine/tensor-browser,language-server/browser,package/package}.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    // the default leaves one core idle, which is half of a small machine
    maxWorkers: availableParallelism(),
    reporters: process.env.CI ? ["default", ["json", { outputFile: ".tmp/tests.json" }]] : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: ["packages/{cli,workbench,vscode}/test/**/*.test.ts", ...apart],
          exclude: inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: inBrowser,
          // one browser for all
          globalSetup: ["packages/workbench/test/support/browser.ts"],
        },
      },
      {
        extends: true,
        // the library is loaded once for many files
        test: {
          name: "library",
          include: ["packages/detente/test/**/*.test.ts"],
          exclude: [...apart, ...inBrowser],
          isolate: false,
        },
      },
    ],
  },
});
