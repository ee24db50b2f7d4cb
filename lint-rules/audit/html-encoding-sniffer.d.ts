declare module 'html-encoding-sniffer' {
  interface Options {
    /** Name of the encoding when the bytes tell none. */
    defaultEncoding?: string;
  }

  /** Name of the encoding of an HTML page by its byte order mark and its head, as the HTML Standard has it. */
  export default function sniffEncoding(bytes: Uint8Array, options?: Options): string;
}
