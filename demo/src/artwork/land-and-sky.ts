import { between, disc, filled, rect, stroke, times, water, type Motif } from './canvas.js';

/** Long hulls in rows, seen from above. */
export const hulls: Motif = canvas => {
  const { width, height, colours } = canvas;
  const ship = (x: number, y: number, length: number, tone: string) =>
    filled(
      `M${x},${y} q${length * 0.08},-30 ${length * 0.2},-32 h${length * 0.66} q${length * 0.14},4 ${length * 0.14},32 q0,28 ${-length * 0.14},32 h${-length * 0.66} q${-length * 0.12},-2 ${-length * 0.2},-32 z`,
      tone,
    ) +
    times(5, hatch => rect(x + length * (0.24 + hatch * 0.125), y - 19, length * 0.1, 38, colours.ink, 0.34)).join('') +
    rect(x + length * 0.88, y - 20, length * 0.06, 40, colours.pale);
  return [
    rect(0, 0, width, height, colours.deep),
    ...times(34, line => stroke(water(canvas, (line * height) / 33, 5), colours.ink, 2, 0.22)),
    ...times(6, row =>
      times(4, index =>
        ship(
          index * 520 - 190 + row * 74 + between(canvas, -26, 26),
          height * (0.11 + row * 0.157),
          430,
          (row + index) % 5 === 0 ? colours.pale : (row + index) % 2 ? colours.spark : colours.mid,
        ),
      ).join(''),
    ),
  ];
};

/** A lit train on its way over hills. */
export const nightTrain: Motif = canvas => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.ink),
    disc(width * 0.77, height * 0.22, 74, colours.pale),
    ...times(70, () => disc(between(canvas, 0, width), between(canvas, 0, height * 0.5), between(canvas, 0.8, 2.2), colours.pale, 0.7)),
    ...times(5, hill =>
      filled(
        water(canvas, height * (0.43 + hill * 0.12), 74 - hill * 7, height),
        hill % 2 ? colours.ink : colours.deep,
        hill === 0 ? 0.6 : 0.92,
      ),
    ),
    stroke(
      `M0,${height * 0.8} C${width * 0.3},${height * 0.68} ${width * 0.6},${height * 0.86} ${width},${height * 0.66}`,
      colours.mid,
      4,
      0.8,
    ),
    `<path d="M${width * 0.16},${height * 0.742} C${width * 0.34},${height * 0.725} ${width * 0.52},${height * 0.79} ${width * 0.72},${height * 0.757}" fill="none" stroke="${colours.spark}" stroke-width="17" stroke-dasharray="34 9"/>`,
  ];
};

/** A flock of curved strokes that rises from flat water. */
export const flock: Motif = canvas => {
  const { width, height, colours } = canvas;
  const bird = () => {
    const rise = canvas.random() ** 0.7;
    const [x, y, size] = [
      width * (0.08 + rise * 0.62 + between(canvas, -0.14, 0.2)),
      height * (0.72 - rise * 0.6 + between(canvas, -0.06, 0.06)),
      9 + rise * 26,
    ];
    return stroke(
      `M${x - size},${y} q${size * 0.5},${-size * 0.75} ${size},0 q${size * 0.5},${-size * 0.75} ${size},${between(canvas, -6, 6)}`,
      canvas.random() > 0.85 ? colours.deep : colours.ink,
      2.4 + rise * 2.4,
      0.9,
    );
  };
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.78, height * 0.56, 110, colours.spark, 0.85),
    ...times(8, band => filled(water(canvas, height * (0.7 + band * 0.042), 3, height), band % 2 ? colours.deep : colours.mid, 0.3)),
    ...times(190, bird),
  ];
};

/** Nested ovals, like a shell. */
export const shell: Motif = canvas => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.ink),
    ...times(30, ring => {
      const size = 1 - ring / 31;
      return `<ellipse cx="${width * (0.5 + ring * 0.004)}" cy="${height * (0.5 + ring * 0.008)}" rx="${width * 0.46 * size}" ry="${height * 0.47 * size}" fill="${ring % 3 === 0 ? colours.deep : ring % 3 === 1 ? colours.mid : colours.pale}" opacity="${ring > 26 ? 1 : 0.34}" transform="rotate(${-16 + between(canvas, -1.6, 1.6)} ${width / 2} ${height / 2})"/>`;
    }),
    disc(width * 0.617, height * 0.735, 24, colours.spark),
  ];
};

/** The sky over an hour: arcs around one fixed point, and a scratch. */
export const starTrails: Motif = canvas => {
  const { width, height, colours } = canvas;
  const [x, y] = [width * 0.6, height * 0.5];
  return [
    rect(0, 0, width, height, colours.ink),
    ...times(120, () => {
      const [radius, from] = [between(canvas, 30, width * 0.72), between(canvas, 0, 6.28)];
      const to = from + 0.24;
      return stroke(
        `M${x + radius * Math.cos(from)},${y + radius * Math.sin(from)} A${radius},${radius} 0 0 1 ${x + radius * Math.cos(to)},${y + radius * Math.sin(to)}`,
        canvas.random() > 0.8 ? colours.spark : canvas.random() > 0.5 ? colours.pale : colours.mid,
        between(canvas, 1, 3.2),
        0.85,
      );
    }),
    stroke(`M${width * 0.07},${height * 0.3} L${width * 0.4},${height * 0.2}`, colours.pale, 3),
    filled(
      `M0,${height} V${height * 0.86} h${width * 0.2} v-60 h90 v60 h${width * 0.24} v-26 h150 v-120 l46,-40 l46,40 v120 h120 v26 H${width} V${height} z`,
      '#020f0c',
    ),
  ];
};

/** Rings from three points that cross. */
export const ripples: Motif = canvas => {
  const { width, height, colours } = canvas;
  const points = [
    [0.26, 0.62],
    [0.55, 0.28],
    [0.78, 0.7],
  ] as const;
  return [
    rect(0, 0, width, height, colours.pale),
    ...points.flatMap(([px, py], index) =>
      times(
        26,
        ring =>
          `<circle cx="${width * px}" cy="${height * py}" r="${16 + ring * 27}" fill="none" stroke="${[colours.deep, colours.ink, colours.deep][index]}" stroke-width="${4.4 - ring * 0.13}" opacity="${0.95 - ring * 0.034}"/>`,
      ),
    ),
    ...points.map(([px, py]) => disc(width * px, height * py, 13, colours.spark)),
  ];
};

/** Round loaves, scored along the tide line. */
export const loaves: Motif = canvas => {
  const { width, height, colours } = canvas;
  const loaf = (x: number, y: number, r: number) => [
    `<ellipse cx="${x + 14}" cy="${y + r * 0.22}" rx="${r * 1.04}" ry="${r * 0.98}" fill="${colours.ink}" opacity=".28"/>`,
    disc(x, y, r, colours.deep),
    disc(x - r * 0.06, y - r * 0.07, r * 0.9, colours.mid, 0.5),
    ...times(3, cut =>
      stroke(`M${x - r * 0.58},${y + (cut - 1) * r * 0.36} q${r * 0.3},${-r * 0.26} ${r * 0.58},0 t${r * 0.58},0`, colours.pale, r * 0.055),
    ),
    ...times(60, () => {
      const [angle, far] = [between(canvas, 0, 6.28), Math.sqrt(canvas.random()) * r * 0.86];
      return disc(x + Math.cos(angle) * far, y + Math.sin(angle) * far, between(canvas, 1, 3), colours.pale, 0.6);
    }),
  ];
  return [
    rect(0, 0, width, height, colours.pale),
    rect(0, height * 0.66, width, height * 0.34, colours.mid, 0.3),
    ...loaf(width * 0.28, height * 0.47, height * 0.27),
    ...loaf(width * 0.77, height * 0.4, height * 0.2),
    ...loaf(width * 0.58, height * 0.67, height * 0.24),
  ];
};

/** A dotted path between hills and a bay. */
export const path: Motif = canvas => {
  const { width, height, colours } = canvas;
  const way = `M${width * 0.04},${height * 0.9} C${width * 0.5},${height * 0.98} ${width * 0.22},${height * 0.6} ${width * 0.55},${height * 0.62} S${width * 0.84},${height * 0.5} ${width * 0.66},${height * 0.4} S${width * 0.75},${height * 0.28} ${width * 0.97},${height * 0.3}`;
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.22, height * 0.2, 84, colours.mid),
    ...times(6, hill =>
      filled(
        water(canvas, height * (0.3 + hill * 0.125), 62, height),
        [colours.mid, colours.deep, colours.mid, colours.spark, colours.deep, colours.ink][hill] ?? colours.deep,
        0.82,
      ),
    ),
    `<path d="${way}" fill="none" stroke="${colours.pale}" stroke-width="9" stroke-dasharray="1 25" stroke-linecap="round"/>`,
  ];
};
