import { improve, improveOnce } from "./improve";
import { begin, own, settle, spread } from "./reduce";
import { sortFibres } from "./sort";

// The kernels by the width of values (16 or 32 bits) and of a fibre's order (8, 16 or 32 bits).

export { score } from "./score";

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
  return improve<u16, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce16by8(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u8>(axis, source, into, from, to, scratch);
}
export function sort16by8(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u8>(axis, worth, masked, from, to, scratch);
}
export function improve16by16(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u16, u16>(axis, values, from, to, scratch, track);
}
export function improveOnce16by16(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u16>(axis, source, into, from, to, scratch);
}
export function sort16by16(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u16>(axis, worth, masked, from, to, scratch);
}
export function improve16by32(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u16, u32>(axis, values, from, to, scratch, track);
}
export function improveOnce16by32(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u16, u32>(axis, source, into, from, to, scratch);
}
export function sort16by32(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u16, u32>(axis, worth, masked, from, to, scratch);
}
export function improve32by8(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u8>(axis, values, from, to, scratch, track);
}
export function improveOnce32by8(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u32, u8>(axis, source, into, from, to, scratch);
}
export function sort32by8(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u32, u8>(axis, worth, masked, from, to, scratch);
}
export function improve32by16(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u16>(axis, values, from, to, scratch, track);
}
export function improveOnce32by16(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  improveOnce<u32, u16>(axis, source, into, from, to, scratch);
}
export function sort32by16(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  sortFibres<u32, u16>(axis, worth, masked, from, to, scratch);
}
export function improve32by32(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  return improve<u32, u32>(axis, values, from, to, scratch, track);
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
