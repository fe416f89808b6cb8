import { gzipSync } from 'node:zlib';
import { moving, noise, picture, png, pngChunk, pngSignature } from './pictures.js';

const script = '<script>alert(document.domain)</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="100">${script}</svg>`;
const html = `<!doctype html><title>x</title>${script}`;
const hex = (digits: string, tail = '') => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.from(tail)]);
const half = async (whole: Promise<Buffer>): Promise<Buffer> => (await whole).subarray(0, Math.floor((await whole).length / 2));

/** A JPEG of nothing but the headers of a frame and a scan (ITU-T T.81, B.2), which promises as much as one can. */
function jpegOf(side: number): Buffer {
  const size = side.toString(16).padStart(4, '0');
  return hex(`ffd8ffc0000b08${size}${size}01011100ffda0008010100003f00ffd9`);
}

/** A TIFF whose directory is followed by itself. */
const endlessTiff = hex('49492a0008000000000008000000');

const brokenPng = (): Buffer => {
  const whole = png(320, 100);
  whole[whole.length - 20] = (whole[whole.length - 20] ?? 0) ^ 0xff;
  return whole;
};

const control = Buffer.alloc(26);
control.writeUInt32BE(320, 4);
control.writeUInt32BE(100, 8);
const apng = png(320, 100, { between: [pngChunk('acTL', hex('0000000200000000')), pngChunk('fcTL', control)] });

export type HostileFile = readonly [what: string, file: () => Buffer | string | Promise<Buffer>, why: string];
const [noPicture, undecodable] = ['not a JPEG', 'cannot be read'];

const otherThings: readonly HostileFile[] = [
  ['nothing at all', () => '', 'empty'],
  ['a word', () => 'oats.png', noPicture],
  ['HTML', () => html, noPicture],
  ['JavaScript', () => `/*GIF*/alert(1)`, noPicture],
  ['PHP', () => '<?php system($_GET["c"]); ?>', noPicture],
  ['a PDF', () => '%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj\n%%EOF\n', noPicture],
  ['a program for Windows', () => hex('4d5a90000300000004000000ffff0000'), noPicture],
  ['a program for Linux', () => hex('7f454c4602010100'), noPicture],
  ['an archive', () => hex('504b0304140000000800'), noPicture],
  ['a film', () => hex('000000186674797069736f6d0000020069736f6d69736f32'), noPicture],
  ['music', () => hex('4944330300000000000a'), noPicture],
  ['a bomb of XML', () => '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>', noPicture],
  ['a bomb of gzip', () => gzipSync(Buffer.alloc(50_000_000)), noPicture],
];

const scalable: readonly HostileFile[] = [
  ['SVG with a script', () => svg, 'SVG is not taken'],
  ['SVG after a declaration', () => `<?xml version="1.0"?>\n<!-- x -->\n${svg}`, 'SVG is not taken'],
  ['SVG after a byte order mark', () => `\ufeff${svg}`, 'SVG is not taken'],
  [
    'SVG that loads another',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>',
    'SVG is not taken',
  ],
  ['SVG in UTF-16', () => Buffer.from(`\ufeff${svg}`, 'utf16le'), noPicture],
  ['SVG that is compressed', () => gzipSync(svg), noPicture],
];

const otherPictures: readonly HostileFile[] = [
  ['a BMP', () => hex('424d3a00000000000000360000002800000001000000'), noPicture],
  ['an icon', () => hex('00000100010010100000010020006804000016000000'), noPicture],
  ['a HEIC', () => hex('000000186674797068656963000000006d69663168656963'), noPicture],
  ['a Photoshop file', () => hex('38425053000100000000000000030000006400000140'), noPicture],
  ['a JPEG XL', () => hex('ff0a7f0000000000'), noPicture],
];

const inDisguise: readonly HostileFile[] = [
  ['HTML that begins like a PNG', () => Buffer.concat([pngSignature, Buffer.from(html)]), noPicture],
  ['HTML that begins like a PNG with a header', () => Buffer.concat([png(320, 100, { rows: 0 }), Buffer.from(html)]), undecodable],
  ['HTML that begins like a JPEG', () => hex('ffd8ffe000104a46494600010100000100010000', html), undecodable],
  ['a script that begins like a GIF', () => 'GIF89a=1;alert(document.domain)//', undecodable],
  [
    'HTML that begins like a WebP',
    () => Buffer.concat([Buffer.from('RIFF\u0040\u0000\u0000\u0000WEBPVP8 '), Buffer.from(html)]),
    undecodable,
  ],
  ['HTML that begins like an AVIF', () => hex('0000001c667479706176696600000000617669666d6966316d696166', html), undecodable],
  ['an archive that begins like a JPEG', () => hex('ffd8ffe1504b03041400'), undecodable],
];

const broken: readonly HostileFile[] = [
  ['half a JPEG', () => half(picture().jpeg().toBuffer()), undecodable],
  ['half a PNG', () => half(noise(320, 100).png().toBuffer()), undecodable],
  ['half a WebP', () => half(noise(320, 100).webp().toBuffer()), undecodable],
  ['half an AVIF', () => half(noise(320, 100).avif({ effort: 0 }).toBuffer()), undecodable],
  ['half a GIF', () => half(noise(320, 100).gif().toBuffer()), undecodable],
  ['half a TIFF', () => half(noise(320, 100).tiff().toBuffer()), noPicture],
  ['a JPEG that ends where it begins', () => hex('ffd8ffd9'), undecodable],
  ['a PNG whose pixels are not what its sum says', brokenPng, undecodable],
  ['a TIFF that never ends', () => endlessTiff, undecodable],
];

const tooLarge: readonly HostileFile[] = [
  ['a bomb: 900 megapixels in a few bytes', () => png(30_000, 30_000, { rows: 1 }), '4000 on a side'],
  ['a bomb that is honest', () => png(12_000, 12_000), '4000 on a side'],
  ['a bomb of one line', () => png(1_000_000, 1), '4000 on a side'],
  ['a JPEG that promises 65,500 on a side', () => jpegOf(65_500), '4000 on a side'],
  ['a header that promises more than there is', () => png(320, 100, { rows: 10 }), undecodable],
  ['more than 4 MiB', () => Buffer.concat([png(320, 100), Buffer.alloc(4 * 1024 * 1024)]), 'more than the 4194304'],
];

const unfit: readonly HostileFile[] = [
  [
    'a GIF that moves',
    () =>
      moving()
        .gif({ delay: [100, 100] })
        .toBuffer(),
    'moves',
  ],
  [
    'a WebP that moves',
    () =>
      moving()
        .webp({ delay: [100, 100] })
        .toBuffer(),
    'moves',
  ],
  ['a PNG that moves', () => apng, 'animated'],
  ['a picture of no placement’s shape', () => picture(300, 250).png().toBuffer(), 'they take 320 × 100'],
  ['a picture that is too small', () => picture(160, 50).png().toBuffer(), 'they take 320 × 100'],
  ['a picture that is too sharp', () => picture(1_600, 500).png().toBuffer(), 'up to 4 times'],
  ['a picture that nobody would wait for', () => noise(1_200, 1_200).jpeg({ quality: 75 }).toBuffer(), 'weighs'],
];

/** Uploads for an image, with boxes of 320 × 100 and 600 × 600; and what the refusal says. */
export const hostileFiles = [otherThings, scalable, otherPictures, inDisguise, broken, tooLarge, unfit].flat();
