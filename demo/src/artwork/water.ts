import { between, disc, filled, rect, shape, stroke, times, water, type Canvas, type Motif } from './canvas.js';

/** Bands of water under a low disc; the wall in the middle distance stands open. */
export const openWall: Motif = canvas => {
  const { width, height, colours } = canvas;
  const horizon = height * 0.42;
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.7, horizon - height * 0.06, height * 0.13, colours.spark, 0.9),
    ...times(9, band =>
      filled(
        water(canvas, horizon + band * height * 0.065, 6 + band * 2, height),
        band % 3 === 0 ? colours.mid : colours.deep,
        0.16 + band * 0.06,
      ),
    ),
    shape(
      [
        [0, height * 0.6],
        [width * 0.39, height * 0.575],
        [width * 0.37, height * 0.66],
        [0, height * 0.72],
      ],
      colours.ink,
    ),
    shape(
      [
        [width, height * 0.58],
        [width * 0.55, height * 0.57],
        [width * 0.57, height * 0.645],
        [width, height * 0.69],
      ],
      colours.ink,
    ),
    ...times(14, line => stroke(water(canvas, height * (0.7 + line * 0.022), 4), colours.pale, 1.6, 0.16)),
  ];
};

/** Two gates, almost shut on a band of light. */
export const gates: Motif = canvas => {
  const { width, height, colours } = canvas;
  const [left, right, sill] = [width * 0.47, width * 0.54, height * 0.7];
  const planks = (from: number, to: number, lean: number) =>
    times(7, plank => stroke(`M${from + ((to - from) * plank) / 7},0 l${lean},${sill}`, colours.deep, 5, 0.55));
  return [
    rect(0, 0, width, height, colours.deep),
    rect(left, 0, right - left, height, colours.spark),
    rect(left + 18, 0, (right - left) * 0.4, height, colours.pale, 0.8),
    shape(
      [
        [0, 0],
        [left, 0],
        [left, sill],
        [0, sill],
      ],
      colours.ink,
    ),
    shape(
      [
        [width, 0],
        [right, 0],
        [right, sill],
        [width, sill],
      ],
      colours.ink,
    ),
    ...planks(0, left, 8),
    ...planks(right, width, -8),
    filled(water(canvas, sill, 5, height), colours.ink, 0.75),
    ...times(16, line =>
      stroke(
        `M${width * 0.5 - between(canvas, 20, 240)},${sill + 14 + line * 20} h${between(canvas, 60, 380)}`,
        colours.spark,
        3,
        0.5 - line * 0.026,
      ),
    ),
  ];
};

/** One small boat on a wide plane. */
export const ferry: Motif = canvas => {
  const { width, height, colours } = canvas;
  const horizon = height * 0.36;
  const [x, y] = [width * 0.63, height * 0.45];
  return [
    rect(0, 0, width, height, colours.pale),
    rect(0, horizon, width, height - horizon, colours.deep),
    ...times(22, line =>
      stroke(water(canvas, horizon + 8 + line ** 1.55 * 6, 1 + line * 0.35), line % 2 ? colours.mid : colours.ink, 1 + line * 0.12, 0.32),
    ),
    shape(
      [
        [x - 110, y],
        [x + 120, y],
        [x + 92, y + 34],
        [x - 86, y + 34],
      ],
      colours.ink,
    ),
    rect(x - 62, y - 34, 118, 34, colours.pale),
    ...times(5, pane => rect(x - 52 + pane * 22, y - 24, 12, 10, colours.spark)),
    rect(x + 14, y - 64, 20, 30, colours.ink),
    ...times(9, wave => stroke(`M${x - 120 - wave * 62},${y + 34 + wave * 5} h${40 + wave * 9}`, colours.pale, 3, 0.5 - wave * 0.05)),
  ];
};

/** A core of fine layers; one of them is almost white. */
export const layers: Motif = canvas => {
  const { width, height, colours } = canvas;
  const strata: string[] = [rect(0, 0, width, height, colours.pale)];
  for (let y = 0, index = 0; y < height; index += 1) {
    const thick = between(canvas, 5, 24);
    strata.push(
      filled(
        water(canvas, y, 2.5, height),
        [colours.deep, colours.mid, colours.ink, colours.deep][index % 4] ?? colours.mid,
        between(canvas, 0.25, 0.7),
      ),
    );
    y += thick;
  }
  return [
    ...strata,
    filled(water(canvas, height * 0.58, 3, height * 0.58 + 46), colours.pale),
    stroke(water(canvas, height * 0.58 + 46, 3), colours.ink, 2, 0.6),
    rect(0, 0, width * 0.13, height, colours.pale),
    rect(width * 0.87, 0, width * 0.13, height, colours.pale),
  ];
};

/** Islands joined by cables. */
export const islands: Motif = canvas => {
  const { width, height, colours } = canvas;
  const places = times(
    11,
    island => [width * (0.09 + island * 0.082), height * (0.5 + Math.sin(island * 1.7) * 0.16 + between(canvas, -0.08, 0.08))] as const,
  );
  return [
    rect(0, 0, width, height, colours.deep),
    ...times(26, line => stroke(water(canvas, (line * height) / 25, 7), colours.ink, 2, 0.2)),
    ...places
      .slice(1)
      .map(([x, y], index) => stroke(`M${places[index]?.join(',')} Q${x - width * 0.04},${y - 70} ${x},${y}`, colours.pale, 2.5, 0.85)),
    ...places.flatMap(([x, y]) => {
      const size = between(canvas, 26, 66);
      return [
        `<ellipse cx="${x}" cy="${y}" rx="${size * 1.5}" ry="${size * 0.72}" fill="${colours.ink}"/>`,
        disc(x, y - size * 0.2, 7, colours.spark),
      ];
    }),
  ];
};

/** The tide as bands under a low sun, for the film and for the magazine's cover; `level` is 0 at low water and 1 at high water. */
export const tideAt = (canvas: Canvas, level: number): string[] => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.5, height * (0.34 - level * 0.1), Math.min(width, height) * 0.19, colours.spark),
    ...times(15, band =>
      filled(
        water(canvas, height * (0.5 - level * 0.2 + band * (0.03 + level * 0.018)), 14, height),
        band % 4 === 2 ? colours.mid : band % 2 ? colours.deep : colours.ink,
        0.2 + band * 0.025,
      ),
    ),
  ];
};

export const tideLines: Motif = canvas => tideAt(canvas, 0.6);
