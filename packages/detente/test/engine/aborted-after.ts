/** A signal that is aborted once it has been looked at so many times: an abort in mid-work, on whatever machine. */
export function abortedAfter(looks: number, reason: Error): AbortSignal {
  let left = looks;
  const signal = {
    get aborted() {
      return left-- <= 0;
    },
    reason,
  };
  // engines look at these two members only
  return signal as unknown as AbortSignal;
}
