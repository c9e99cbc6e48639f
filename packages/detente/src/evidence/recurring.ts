/**
 * Which of the words stand in a text more than once, overlapping places too. All are looked for in one pass (Aho and Corasick
 * 1975): the work grows with the text and the words together, and not with their product.
 */
export function recurring(text: string, words: Iterable<string>): Set<string> {
  // a trie of all words; a step is found by where it begins and the character that it goes along
  const steps = new Map<number, number>();
  const step = (node: number, code: number): number | undefined => steps.get(node * 0x10000 + code);
  const parents = [0];
  const codes = [0];
  const depths = [0];
  const ends = new Map<string, number>();
  for (const word of words) {
    if (ends.has(word)) continue;
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let next = step(node, code);
      if (next === undefined) {
        next = parents.length;
        steps.set(node * 0x10000 + code, next);
        parents.push(node);
        codes.push(code);
        depths.push(depths[node] + 1);
      }
      node = next;
    }
    ends.set(word, node);
  }
  // for each node the longest other one that it ends with, the shorter ones first
  const shorter = new Uint32Array(parents.length);
  const follow = (from: number, code: number): number => {
    let node = from;
    for (let next = step(node, code); ; next = step(node, code)) {
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = shorter[node];
    }
  };
  const order = inOrder(depths);
  for (const node of order) if (depths[node] > 1) shorter[node] = follow(shorter[parents[node]], codes[node]);
  const times = new Uint32Array(parents.length);
  for (let at = 0, node = 0; at < text.length; at++) {
    node = follow(node, text.charCodeAt(at));
    times[node]++;
  }
  for (const node of order.reverse()) if (node > 0) times[shorter[node]] += times[node];
  return new Set([...ends].filter(([, node]) => times[node] > 1).map(([word]) => word));
}

/** All nodes by depth. */
function inOrder(depths: readonly number[]): Uint32Array {
  const starts: number[] = [];
  for (const depth of depths) starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  starts[0] = 0;
  for (let depth = 1; depth < starts.length; depth++) starts[depth] += starts[depth - 1];
  const order = new Uint32Array(depths.length);
  for (let node = 0; node < depths.length; node++) order[starts[depths[node]]++] = node;
  return order;
}
