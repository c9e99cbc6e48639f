// Measures how quotes are found again in damaged texts and prints the tables of docs/background/anchors.md.
import { anchorReport } from "../packages/detente/test/evidence/anchor-report.ts";

console.log(anchorReport());
