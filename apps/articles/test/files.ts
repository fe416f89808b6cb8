/** The least that is what its first bytes say. */
export const smallFiles = {
  mp4: Buffer.concat([Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), Buffer.alloc(1_000, 7)]),
  vtt: Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nThe tide comes in.\n'),
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
};
