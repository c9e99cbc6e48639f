import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  // works from any folder of any web server
  base: "./",
  plugins: [
    react(),
    // once loaded, the page works without a network
    VitePWA({
      registerType: "autoUpdate",
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
        globPatterns: ["**/*.{html,js,css,svg,woff2,wasm,detente,webmanifest}"],
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
    modulePreload: { polyfill: false },
  },
});
