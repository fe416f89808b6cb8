import { between, disc, rect, shape, stroke, times, type Canvas, type Motif } from './canvas.js';

/** A furnace: a glowing disc over dark blocks. */
export const furnace: Motif = canvas => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.ink),
    ...times(14, ring =>
      disc(width * 0.5, height * 0.47, height * (0.44 - ring * 0.022), ring > 9 ? colours.pale : colours.mid, 0.07 + ring * 0.012),
    ),
    disc(width * 0.5, height * 0.47, height * 0.165, colours.spark),
    disc(width * 0.5, height * 0.47, height * 0.115, colours.pale, 0.92),
    ...times(3, row =>
      times(9, block =>
        rect(
          block * (width / 8) - (row % 2 ? width / 16 : 0) + 5,
          height * (0.7 + row * 0.105),
          width / 8 - 10,
          height * 0.092,
          row % 2 ? colours.ink : '#1a1407',
        ),
      ).join(''),
    ),
    ...times(46, () =>
      disc(width * 0.5 + between(canvas, -420, 420), height * between(canvas, 0.05, 0.66), between(canvas, 1.4, 4), colours.spark, 0.8),
    ),
  ];
};

/** A stage that opens between two massive walls. */
export const stage: Motif = canvas => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.deep),
    ...times(12, step =>
      shape(
        [
          [width * (0.5 - 0.035 * step), 0],
          [width * (0.5 + 0.035 * step), 0],
          [width * (0.5 + 0.03 + 0.045 * step), height],
          [width * (0.5 - 0.03 - 0.045 * step), height],
        ],
        colours.mid,
        0.07,
      ),
    ),
    ...times(
      7,
      lamp =>
        disc(width * (0.335 + lamp * 0.055), height * (0.66 + (lamp % 2) * 0.035), 46, colours.spark, 0.2) +
        disc(width * (0.335 + lamp * 0.055), height * (0.66 + (lamp % 2) * 0.035), 11, colours.pale),
    ),
    shape(
      [
        [0, 0],
        [width * 0.25, 0],
        [width * 0.31, height * 0.74],
        [width * 0.2, height],
        [0, height],
      ],
      colours.ink,
    ),
    shape(
      [
        [width, 0],
        [width * 0.75, 0],
        [width * 0.69, height * 0.74],
        [width * 0.8, height],
        [width, height],
      ],
      colours.ink,
    ),
    stroke(
      `M${width * 0.31},${height * 0.74} H${width * 0.69} M${width * 0.44},${height * 0.74} L${width * 0.36},${height} M${width * 0.56},${height * 0.74} L${width * 0.64},${height}`,
      colours.mid,
      5,
      0.8,
    ),
    ...times(3, row =>
      times(15, seat =>
        disc(width * 0.5 + (seat - 7) * (74 + row * 20), height * (0.89 + row * 0.07), 27 + row * 8, colours.ink, 0.96),
      ).join(''),
    ),
  ];
};

/** Cylinders of a press and the ribbon between them, after `turns` turns. */
export const pressAt = (canvas: Canvas, turns: number): string[] => {
  const { width, height, colours } = canvas;
  const [r, y] = [height * 0.2, height * 0.5];
  const centres = [0.16, 0.39, 0.61, 0.84].map((x, index) => [width * x, y + (index % 2 ? 1 : -1) * height * 0.13] as const);
  const ribbon = `M-40,${height * 0.72} ${centres.map(([x, cy], index) => `Q${x},${cy + (index % 2 ? -1 : 1) * r * 2.25} ${x + width * 0.115},${y}`).join(' ')} T${width * 1.1},${height * 0.8}`;
  const spokes = (x: number, cy: number, sense: number) =>
    times(6, spoke => {
      const angle = sense * turns * 2 * Math.PI + (spoke * 2 * Math.PI) / 6;
      return stroke(
        `M${x + Math.cos(angle) * r * 0.3},${cy + Math.sin(angle) * r * 0.3} L${x + Math.cos(angle) * r * 0.82},${cy + Math.sin(angle) * r * 0.82}`,
        colours.mid,
        5,
        0.55,
      );
    });
  return [
    rect(0, 0, width, height, colours.ink),
    ...centres.flatMap(([x, cy], index) => [
      disc(x, cy, r, colours.deep),
      ...times(
        5,
        ring =>
          `<circle cx="${x}" cy="${cy}" r="${r * (0.9 - ring * 0.17)}" fill="none" stroke="${colours.mid}" stroke-width="2.5" opacity=".5"/>`,
      ),
      ...spokes(x, cy, index % 2 ? -1 : 1),
      disc(x, cy, 12, colours.pale),
    ]),
    stroke(ribbon, colours.pale, 30),
    `<path d="${ribbon}" fill="none" stroke="${colours.ink}" stroke-width="14" stroke-dasharray="26 12 60 12 8 40" stroke-dashoffset="${-turns * 2 * Math.PI * r}" opacity=".55"/>`,
  ];
};

export const press: Motif = canvas => pressAt(canvas, 0.1);
