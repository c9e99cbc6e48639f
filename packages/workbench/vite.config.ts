import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The preview of the report shows a page with a style of its own: the policy names that one style, by its hash. */
const reportStyle: Plugin = {
  name: "report-style",
  async transformIndexHtml(html) {
    const { reportStyle } = await import("detente");
    const hash = createHash("sha256").update(reportStyle).digest("base64");
    return html.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
  },
};

/** What a PDF in Chinese, Japanese or Korean is read with; fetched one by one, when such a PDF is opened. */
const characterMaps: Plugin = {
  name: "character-maps",
  generateBundle() {
    const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
    for (const name of readdirSync(folder))
      this.emitFile({ type: "asset", fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
  },
};

export default defineConfig({
  root: here("."),
  // works from any folder of any web server
  base: "./",
  plugins: [
    react(),
    reportStyle,
    characterMaps,
    // once loaded, the page works without a network
    VitePWA({
      // the page says that there is a new build, and takes it when it is told to
      registerType: "prompt",
      injectRegister: false,
      manifest: {
        name: "Détente",
        short_name: "Détente",
        description: "From what people said to what can hold",
        display: "standalone",
        start_url: ".",
        background_color: "#fbfaf6",
        theme_color: "#fbfaf6",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
      },
      workbox: {
        globPatterns: ["**/*.{html,js,css,svg,woff2,wasm,detente,webmanifest,bcmap}"],
        maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
      },
    }),
  ],
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: "dist",
    // an inlined file would be a data: address, which the page's policy refuses
    assetsInlineLimit: 0,
    // small enough to be there at once; a part that is loaded again after a failure would come without its own
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
});
