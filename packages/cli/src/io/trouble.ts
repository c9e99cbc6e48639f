/** Why the system would not do something with a file, by the error's code: a sentence that goes on after a colon. */
export function troubleWith(code: string): string {
  return sentences[code] ?? `the system says ${code}.`;
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: "you are not allowed to.",
  EPERM: "you are not allowed to.",
  EROFS: "the disk can only be read.",
  ENOSPC: "the disk is full.",
  EDQUOT: "the disk is full: your share of it is used up.",
  EFBIG: "the file would be larger than this disk or account allows.",
  ENOENT: "the folder does not exist.",
  ENOTDIR: "a part of the path is a file, not a folder.",
  EISDIR: "it is a folder.",
  ENAMETOOLONG: "the name is too long.",
  EINVAL: "the disk does not take this name.",
  EILSEQ: "the disk does not take this name.",
  ELOOP: "its links lead in a circle.",
  ENXIO: "nobody is at the other end of it.",
  EMFILE: "too many files are open.",
  ENFILE: "too many files are open.",
  EBUSY: "another program is using it.",
  ETXTBSY: "another program is using it.",
  EIO: "the disk reports a fault.",
  ESTALE: "the connection to its disk was lost.",
};
