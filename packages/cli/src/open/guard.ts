import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isOfOtherUser } from "./connection.ts";

/** How long the browser that the command starts has to come, in milliseconds. */
const CODE_LASTS = 120_000;

/**
 * Who may talk to the server: only pages that it gave out itself, to somebody who has the address with its token, or with a
 * code that is good once. The browser then keeps the token as a cookie that no script can read and that no other
 * site's request carries. A request that names another host (a name made to point here) or comes from another origin is
 * turned away all the same.
 */
export class Guard {
  /** 192 random bits; printed for whoever runs the command, and good until it ends. */
  readonly token = randomBytes(24).toString("base64url");
  readonly #cookie: string;
  readonly #hosts: ReadonlySet<string>;
  #code: string | undefined;

  /** @param port the port on which the server listens: cookies do not tell ports apart, their names must */
  constructor(port: number) {
    this.#cookie = `detente-${port}`;
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  /**
   * A code that lets in once, for the address with which a browser is started: while it starts, every user of the computer can read
   * that address in the list of processes.
   */
  newCode(): string {
    const code = randomBytes(24).toString("base64url");
    this.#code = code;
    setTimeout(() => {
      if (this.#code === code) this.#code = undefined;
    }, CODE_LASTS).unref();
    return code;
  }

  /** Why a request is refused; undefined when it is let in. */
  refusal(request: IncomingMessage): string | undefined {
    const { host, origin, "sec-fetch-site": site } = request.headers;
    if (host === undefined || !this.#hosts.has(host)) return "This server answers to its own address only.";
    if (origin !== undefined && origin !== `http://${host}`) return "Requests from other sites are not answered.";
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return "Requests from other sites are not answered. If you followed a link to get here, copy the address that `detente open` printed into a new tab.";
    if (!this.#hasCookie(request))
      return "Open the address that `detente open` printed: it has a token that this one lacks, or one of a run that has ended.";
    return undefined;
  }

  /**
   * Whether the address itself lets in. It may stand as a link on any page: that page must know the token, and learns nothing from the
   * answer. It must not be shown within another page.
   */
  admits({ headers, socket }: IncomingMessage, address: URL): boolean {
    const { host, "sec-fetch-dest": destination } = headers;
    if (host === undefined || !this.#hosts.has(host)) return false;
    if (destination !== undefined && destination !== "document") return false;
    if (isSame(address.searchParams.get("token") ?? "", this.token)) return true;
    const code = this.#code;
    if (code === undefined || !isSame(address.searchParams.get("code") ?? "", code)) return false;
    if (isOfOtherUser(socket)) return false;
    this.#code = undefined;
    return true;
  }

  /** The header that hands the token to the browser. */
  get setCookie(): string {
    return `${this.#cookie}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Among several of the name: other servers on this computer can set cookies for it, too. */
  #hasCookie({ headers }: IncomingMessage): boolean {
    return (headers.cookie ?? "").split(";").some((pair) => {
      const [name, value] = pair.trim().split("=");
      return name === this.#cookie && isSame(value ?? "", this.token);
    });
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
