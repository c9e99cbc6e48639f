import {
  beginMerged,
  enterGates,
  flagMembers,
  greatestOfGates,
  leastOfExits,
  lowerCells,
  markGates,
  readGates,
  writeMembers,
} from "./groups";
import { improve, improveMerged, improveOnce } from "./improve";
import { movePass } from "./moves";
import { begin, own, settle, spread } from "./reduce";
import { sortFibres } from "./sort";

// The kernels by the width of values (16 or 32 bits) and of a fibre's order (8, 16 or 32 bits).

export { score } from "./score";
export { markGates };

export function own16(
  axis: usize,
  worth: usize,
  out: usize,
  verdicts: usize,
  bit: u32,
  d: u32,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  own<u16>(axis, worth, out, verdicts, bit, <u16>d, from, to, scratch);
}
export function own32(
  axis: usize,
  worth: usize,
  out: usize,
  verdicts: usize,
  bit: u32,
  d: u32,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  own<u32>(axis, worth, out, verdicts, bit, d, from, to, scratch);
}
export function spread16(
  axis: usize,
  source: usize,
  into: usize,
  worth: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  return spread<u16>(axis, source, into, worth, from, to, scratch);
}
export function spread32(
  axis: usize,
  source: usize,
  into: usize,
  worth: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  return spread<u32>(axis, source, into, worth, from, to, scratch);
}
export function settle16(
  axis: usize,
  worth: usize,
  held: usize,
  verdicts: usize,
  bit: u32,
  d: u32,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  settle<u16>(axis, worth, held, verdicts, bit, <u16>d, from, to, scratch);
}
export function settle32(
  axis: usize,
  worth: usize,
  held: usize,
  verdicts: usize,
  bit: u32,
  d: u32,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  settle<u32>(axis, worth, held, verdicts, bit, d, from, to, scratch);
}
export function begin16(value: usize, held: usize, worth: usize, from: u32, to: u32): void {
  begin<u16>(value, held, worth, from, to);
}
export function begin32(value: usize, held: usize, worth: usize, from: u32, to: u32): void {
  begin<u32>(value, held, worth, from, to);
}
export function improve16by8(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u16, u8, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce16by8(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u8>(axis, source, into, from, to, scratch);
}
export function sort16by8(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u8>(axis, worth, masked, from, to, scratch);
}
export function improve16by16(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u16, u16, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce16by16(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u16>(axis, source, into, from, to, scratch);
}
export function sort16by16(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u16>(axis, worth, masked, from, to, scratch);
}
export function improve16by32(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u16, u32, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce16by32(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u32>(axis, source, into, from, to, scratch);
}
export function sort16by32(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u32>(axis, worth, masked, from, to, scratch);
}
export function improve32by8(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u8, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce32by8(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u32, u8>(axis, source, into, from, to, scratch);
}
export function sort32by8(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u32, u8>(axis, worth, masked, from, to, scratch);
}
export function improve32by16(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u16, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce32by16(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u32, u16>(axis, source, into, from, to, scratch);
}
export function sort32by16(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u32, u16>(axis, worth, masked, from, to, scratch);
}
export function improve32by32(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u32, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce32by32(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u32, u32>(axis, source, into, from, to, scratch);
}
export function sort32by32(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u32, u32>(axis, worth, masked, from, to, scratch);
}
export function fill(at: usize, byte: u8, length: usize): void {
  memory.fill(at, byte, length);
}
export function improveMerged16by8(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u16, u8>(axis, values, from, to, scratch, track, entered, exits);
}
export function improveMerged16by16(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u16, u16>(axis, values, from, to, scratch, track, entered, exits);
}
export function improveMerged16by32(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u16, u32>(axis, values, from, to, scratch, track, entered, exits);
}
export function movePass16(
  axis: usize,
  source: usize,
  targets: usize,
  pitch: u32,
  count: u32,
  mover: u32,
  except: u32,
  exits: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  return movePass<u16>(axis, source, targets, pitch, count, mover, except, exits, from, to, scratch);
}
export function beginMerged16(value: usize, held: usize, labels: usize, from: u32, to: u32): void {
  beginMerged<u16>(value, held, labels, from, to);
}
export function lowerCells16(into: usize, other: usize, from: u32, to: u32): void {
  lowerCells<u16>(into, other, from, to);
}
export function writeMembers16(labels: usize, table: usize, values: usize, from: u32, to: u32): void {
  writeMembers<u16>(labels, table, values, from, to);
}
export function readGates16(axis: usize, values: usize, table: usize): void {
  readGates<u16>(axis, values, table);
}
export function greatestOfGates16(axis: usize, values: usize, table: usize): void {
  greatestOfGates<u16>(axis, values, table);
}
export function enterGates16(axis: usize, table: usize, values: usize, from: u32, to: u32): void {
  enterGates<u16>(axis, table, values, from, to);
}
export function leastOfExits16(
  groups: u32,
  exits: usize,
  pitch: u32,
  threads: u32,
  table: usize,
  lowered: usize,
): bool {
  return leastOfExits<u16>(groups, exits, pitch, threads, table, lowered);
}
export function improveMerged32by8(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u32, u8>(axis, values, from, to, scratch, track, entered, exits);
}
export function improveMerged32by16(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u32, u16>(axis, values, from, to, scratch, track, entered, exits);
}
export function improveMerged32by32(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  entered: usize,
  exits: usize,
): bool {
  return improveMerged<u32, u32>(axis, values, from, to, scratch, track, entered, exits);
}
export function movePass32(
  axis: usize,
  source: usize,
  targets: usize,
  pitch: u32,
  count: u32,
  mover: u32,
  except: u32,
  exits: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  return movePass<u32>(axis, source, targets, pitch, count, mover, except, exits, from, to, scratch);
}
export function beginMerged32(value: usize, held: usize, labels: usize, from: u32, to: u32): void {
  beginMerged<u32>(value, held, labels, from, to);
}
export function lowerCells32(into: usize, other: usize, from: u32, to: u32): void {
  lowerCells<u32>(into, other, from, to);
}
export function writeMembers32(labels: usize, table: usize, values: usize, from: u32, to: u32): void {
  writeMembers<u32>(labels, table, values, from, to);
}
export function readGates32(axis: usize, values: usize, table: usize): void {
  readGates<u32>(axis, values, table);
}
export function greatestOfGates32(axis: usize, values: usize, table: usize): void {
  greatestOfGates<u32>(axis, values, table);
}
export function enterGates32(axis: usize, table: usize, values: usize, from: u32, to: u32): void {
  enterGates<u32>(axis, table, values, from, to);
}
export function leastOfExits32(
  groups: u32,
  exits: usize,
  pitch: u32,
  threads: u32,
  table: usize,
  lowered: usize,
): bool {
  return leastOfExits<u32>(groups, exits, pitch, threads, table, lowered);
}
export function flagMembers8(axis: usize, from: u32, to: u32): void {
  flagMembers<u8>(axis, from, to);
}
export function flagMembers16(axis: usize, from: u32, to: u32): void {
  flagMembers<u16>(axis, from, to);
}
export function flagMembers32(axis: usize, from: u32, to: u32): void {
  flagMembers<u32>(axis, from, to);
}
