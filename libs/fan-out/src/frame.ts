/** Server-sent events as bytes: each is made once, for all who get it. */

/** A document as it travels. Without its first bytes it has no id: a snapshot under way must not become a place to resume from. */
export interface Frame {
  readonly withId: Buffer;
  readonly bare: Buffer;
  /** The document alone; null where it is no more. */
  readonly body: Buffer | null;
}

/** @param body JSON, so it has no line breaks of its own. */
export const documentFrame = (epoch: string, offset: number, key: string, body: Buffer): Frame => {
  const id = `id: ${epoch}.${offset}\n`;
  const head = `${id}event: document\ndata: {"key":${JSON.stringify(key)},"body":`;
  const withId = Buffer.allocUnsafe(Buffer.byteLength(head) + body.length + 3);
  const start = withId.write(head);
  body.copy(withId, start);
  withId.write('}\n\n', start + body.length);
  return { withId, bare: withId.subarray(id.length), body: withId.subarray(start, start + body.length) };
};

/** A document that is no more. */
export const removalFrame = (epoch: string, offset: number, key: string): Frame => {
  const id = `id: ${epoch}.${offset}\n`;
  const withId = Buffer.from(`${id}event: removed\ndata: {"key":${JSON.stringify(key)}}\n\n`);
  return { withId, bare: withId.subarray(id.length), body: null };
};

/** That a document has changed: whoever wants to know what it says asks for it. */
export const signalFrame = (epoch: string, offset: number, key: string, version: number): Buffer =>
  Buffer.from(
    `id: ${epoch}.${offset}\nevent: document\ndata: {"key":${JSON.stringify(key)},"body":{"version":${version}}}\n\n`,
  );

/** What the server says about the stream itself. */
export const noticeFrame = (event: string, data: object, id?: string): Buffer =>
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** `<epoch>.<offset>`; null when the text is none. */
export const parseId = (text: string): { epoch: string; offset: number } | null => {
  const match = /^([A-Za-z0-9-]{1,40})\.(\d{1,15})$/.exec(text);
  return match ? { epoch: match[1]!, offset: Number(match[2]) } : null;
};
