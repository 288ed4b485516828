// MessagePack, as much of it as the protocol speaks: null, booleans, numbers, strings, arrays, and
// read also what only a newer server would send (maps, bytes). A quarter of the library that the
// tests hold it against, byte for byte; a phone in a hall waits for each kilobyte.

/** Writes one value after the other into a buffer of its own, each number in its shortest form. */
export class Encoder {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private at = 0;

  /** The bytes of the value; valid until the next call. Throws on what is not of the protocol. */
  encode(value: unknown): Uint8Array<ArrayBuffer> {
    this.at = 0;
    this.write(value);
    return this.bytes.subarray(0, this.at);
  }

  private write(value: unknown): void {
    // The longest head or number; after this the buffer stays the same until a text asks for more.
    this.reserve(9);
    if (typeof value === "string") this.text(value);
    else if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) {
      this.head(value.length, { fix: 0x90, most: 15, byte: 0, short: 0xdc, long: 0xdd });
      for (const one of value) this.write(one);
    } else if (value === null) this.byte(0xc0);
    else if (typeof value === "boolean") this.byte(value ? 0xc3 : 0xc2);
    else throw new TypeError(`cannot be sent: ${typeof value}`);
  }

  private number(value: number): void {
    if (!Number.isSafeInteger(value)) {
      this.view.setFloat64(this.tagged(0xcb, 8), value);
    } else if (value >= 0) this.positive(value);
    else this.negative(value);
  }

  private positive(value: number): void {
    if (value < 0x80) this.byte(value);
    else if (value < 0x100) this.view.setUint8(this.tagged(0xcc, 1), value);
    else if (value < 0x1_0000) this.view.setUint16(this.tagged(0xcd, 2), value);
    else if (value < 0x1_0000_0000) this.view.setUint32(this.tagged(0xce, 4), value);
    else this.wide(0xcf, value);
  }

  private negative(value: number): void {
    if (value >= -0x20) this.byte(value + 0x100);
    else if (value >= -0x80) this.view.setInt8(this.tagged(0xd0, 1), value);
    else if (value >= -0x8000) this.view.setInt16(this.tagged(0xd1, 2), value);
    else if (value >= -0x8000_0000) this.view.setInt32(this.tagged(0xd2, 4), value);
    else this.wide(0xd3, value);
  }

  private wide(tag: number, value: number): void {
    const at = this.tagged(tag, 8);
    this.view.setInt32(at, Math.floor(value / 0x1_0000_0000));
    this.view.setUint32(at + 4, value);
  }

  private text(value: string): void {
    const packed = isPlain(value) ? undefined : new TextEncoder().encode(value);
    const length = packed ? packed.length : value.length;
    this.head(length, { fix: 0xa0, most: 31, byte: 0xd9, short: 0xda, long: 0xdb });
    this.reserve(length);
    const at = this.take(length);
    if (packed) this.bytes.set(packed, at);
    else
      for (let index = 0; index < length; index += 1) {
        this.bytes[at + index] = value.charCodeAt(index);
      }
  }

  private head(length: number, tags: Tags): void {
    if (length <= tags.most) this.byte(tags.fix + length);
    else if (tags.byte && length < 0x100) this.view.setUint8(this.tagged(tags.byte, 1), length);
    else if (length < 0x1_0000) this.view.setUint16(this.tagged(tags.short, 2), length);
    else this.view.setUint32(this.tagged(tags.long, 4), length);
  }

  private byte(value: number): void {
    this.bytes[this.take(1)] = value;
  }

  /** The tag, and where the `size` bytes behind it begin. */
  private tagged(tag: number, size: number): number {
    this.byte(tag);
    return this.take(size);
  }

  private take(size: number): number {
    this.at += size;
    return this.at - size;
  }

  private reserve(size: number): void {
    const wanted = this.at + size;
    if (wanted <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

interface Tags {
  readonly fix: number;
  readonly most: number;
  /** 0: there is no such form. */
  readonly byte: number;
  readonly short: number;
  readonly long: number;
}

/** Below this many bytes a loop is quicker than asking the browser (measured). */
const SHORT = 24;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

/** All values in the bytes, one after the other. Throws on what is cut off or is no MessagePack. */
export function* decodeAll(bytes: Uint8Array): Generator<unknown> {
  const reader = new Reader(bytes);
  while (!reader.isAtEnd) yield reader.value();
}

class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  value(): unknown {
    const tag = this.view.getUint8(this.skip(1));
    if (tag < 0x80) return tag;
    if (tag < 0x90) return this.map(tag - 0x80);
    if (tag < 0xa0) return this.array(tag - 0x90);
    if (tag < 0xc0) return this.text(tag - 0xa0);
    if (tag >= 0xe0) return tag - 0x100;
    return this.tagged(tag);
  }

  private tagged(tag: number): unknown {
    const { view } = this;
    switch (tag) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return tag === 0xc3;
      case 0xca:
        return view.getFloat32(this.skip(4));
      case 0xcb:
        return view.getFloat64(this.skip(8));
      case 0xd0:
        return view.getInt8(this.skip(1));
      case 0xd1:
        return view.getInt16(this.skip(2));
      case 0xd2:
        return view.getInt32(this.skip(4));
      case 0xd3:
        return view.getInt32(this.skip(4)) * 0x1_0000_0000 + this.length(2);
      case 0xcf:
        return this.length(2) * 0x1_0000_0000 + this.length(2);
      default:
        return this.sized(tag);
    }
  }

  /** Numbers without a sign, and what has a length before it. */
  private sized(tag: number): unknown {
    if (tag >= 0xcc && tag <= 0xce) return this.length(tag - 0xcc);
    if (tag >= 0xc4 && tag <= 0xc6) return this.slice(this.length(tag - 0xc4));
    if (tag >= 0xd9 && tag <= 0xdb) return this.text(this.length(tag - 0xd9));
    if (tag === 0xdc || tag === 0xdd) return this.array(this.length(tag - 0xdb));
    if (tag === 0xde || tag === 0xdf) return this.map(this.length(tag - 0xdd));
    throw new RangeError(`MessagePack tag ${tag}`);
  }

  /** A number of 1, 2 or 4 bytes: `power` 0, 1 or 2. */
  private length(power: number): number {
    if (power === 0) return this.view.getUint8(this.skip(1));
    return power === 1 ? this.view.getUint16(this.skip(2)) : this.view.getUint32(this.skip(4));
  }

  private array(length: number): unknown[] {
    const found: unknown[] = [];
    for (let index = 0; index < length; index += 1) found.push(this.value());
    return found;
  }

  private map(length: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (let index = 0; index < length; index += 1) {
      // Defined and not set: a key like __proto__ is a key like any other.
      const key = String(this.value());
      Object.defineProperty(found, key, { value: this.value(), enumerable: true });
    }
    return found;
  }

  private text(length: number): string {
    const from = this.at;
    const bytes = this.slice(length);
    if (length >= SHORT) return utf8.decode(bytes);
    let text = "";
    for (let index = 0; index < length; index += 1) {
      const byte = this.bytes[from + index] as number;
      if (byte > 0x7f) return utf8.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  private slice(length: number): Uint8Array {
    const at = this.skip(length);
    if (this.at > this.bytes.length) throw new RangeError("MessagePack is cut off");
    return this.bytes.subarray(at, this.at);
  }

  private skip(size: number): number {
    const at = this.at;
    this.at += size;
    return at;
  }
}
