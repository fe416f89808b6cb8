import { between, disc, filled, rect, shape, stroke, times, water, type Motif } from './canvas.js';

/** Rows of lamps over awnings. */
export const lamps: Motif = canvas => {
  const { width, height, colours } = canvas;
  const rows = times(5, row => {
    const y = height * (0.3 + row * 0.15);
    const stall = 130 + row * 46;
    return times(Math.ceil(width / stall) + 1, index => {
      const x = (index - 0.5 * (row % 2)) * stall;
      return [
        filled(
          `M${x},${y} q${stall / 2},${-stall * 0.42} ${stall},0 v${height * 0.2} h${-stall} z`,
          index % 2 ? colours.deep : colours.ink,
          0.94,
        ),
        disc(x + stall / 2, y + 34 + row * 6, 26 + row * 8, colours.spark, 0.2),
        disc(x + stall / 2, y + 34 + row * 6, 8 + row * 2.4, colours.spark),
      ].join('');
    }).join('');
  });
  return [
    rect(0, 0, width, height, colours.ink),
    ...times(40, () => disc(between(canvas, 0, width), between(canvas, 0, height * 0.24), 1.8, colours.pale, 0.7)),
    ...rows,
  ];
};

/** A row of narrow house fronts and their reflection of light. */
export const fronts: Motif = canvas => {
  const { width, height, colours } = canvas;
  const street = height * 0.84;
  const tones = [colours.deep, colours.mid, colours.pale, colours.ink, colours.mid, colours.spark];
  const houses: string[] = [];
  for (let x = width * 0.04, index = 0; x < width * 0.95; index += 1) {
    const [w, h] = [between(canvas, 120, 178), between(canvas, 0.4, 0.63) * height];
    const tone = tones[index % tones.length] ?? colours.mid;
    const pane = tone === colours.pale || tone === colours.mid ? colours.ink : colours.pale;
    houses.push(
      shape(
        [
          [x, street],
          [x, street - h],
          [x + w / 2, street - h - w * 0.42],
          [x + w, street - h],
          [x + w, street],
        ],
        tone,
      ),
    );
    houses.push(
      ...times(6, window =>
        rect(
          x + 24 + (window % 2) * (w * 0.46),
          street - h + 36 + Math.floor(window / 2) * h * 0.24,
          w * 0.24,
          h * 0.13,
          pane,
          canvas.random() > 0.3 ? 0.85 : 0.3,
        ),
      ),
    );
    houses.push(rect(x + w * 0.32, street - h * 0.2, w * 0.36, h * 0.2, pane, 0.9));
    x += w + 8;
  }
  return [
    rect(0, 0, width, height, colours.pale),
    disc(width * 0.8, height * 0.17, 70, colours.mid, 0.6),
    ...houses,
    rect(0, street, width, height - street, colours.ink),
    rect(0, street, width, 6, colours.mid, 0.7),
  ];
};

/** A gantry crane in a few straight strokes, over crates. */
export const gantry: Motif = canvas => {
  const { width, height, colours } = canvas;
  const quay = height * 0.8;
  const crate = (x: number, y: number, tone: string) =>
    rect(x, y, 132, 58, tone) + times(6, rib => rect(x + 10 + rib * 21, y + 7, 5, 44, colours.ink, 0.22)).join('');
  return [
    rect(0, 0, width, height, colours.pale),
    filled(water(canvas, height * 0.7, 5, height), colours.mid, 0.5),
    stroke(
      `M${width * 0.1},${height * 0.24} H${width * 0.93} M${width * 0.36},${quay} V${height * 0.12} M${width * 0.58},${quay} V${height * 0.12} M${width * 0.36},${height * 0.12} H${width * 0.58}`,
      colours.ink,
      17,
    ),
    stroke(
      `M${width * 0.47},${height * 0.1} L${width * 0.13},${height * 0.24} M${width * 0.47},${height * 0.1} L${width * 0.91},${height * 0.24} M${width * 0.36},${height * 0.52} L${width * 0.58},${height * 0.24} M${width * 0.36},${height * 0.24} L${width * 0.58},${height * 0.52}`,
      colours.deep,
      7,
    ),
    stroke(`M${width * 0.77},${height * 0.24} V${height * 0.46} M${width * 0.81},${height * 0.24} V${height * 0.46}`, colours.ink, 4),
    crate(width * 0.753, height * 0.46, colours.spark),
    rect(0, quay, width, height - quay, colours.ink),
    ...times(17, index =>
      crate(
        40 + (index % 9) * 148 + (index > 8 ? 74 : 0),
        quay - 62 - (index > 8 ? 62 : 0),
        [colours.deep, colours.mid, colours.deep, colours.spark][Math.floor(between(canvas, 0, 4))] ?? colours.mid,
      ),
    ).filter((_, index) => index !== 5 && index !== 14),
  ];
};

/** Tall windows over a low horizon. */
export const windows: Motif = canvas => {
  const { width, height, colours } = canvas;
  return [
    rect(0, 0, width, height, colours.deep),
    ...times(3, index => {
      const [x, w, top, bottom] = [width * (0.11 + index * 0.28), width * 0.22, height * 0.12, height * 0.86];
      return [
        rect(x, top, w, bottom - top, colours.pale),
        disc(x + w * (0.8 - index * 0.3), height * 0.42, 62, colours.mid, 0.9),
        rect(x, height * 0.56, w, bottom - height * 0.56, colours.mid),
        ...times(7, line =>
          stroke(
            `M${x + between(canvas, 8, 60)},${height * (0.6 + line * 0.036)} H${x + w - between(canvas, 8, 90)}`,
            colours.pale,
            3,
            0.7,
          ),
        ),
        stroke(`M${x + w / 2},${top} V${bottom} M${x},${height * 0.38} h${w}`, colours.deep, 9),
        shape(
          [
            [x - 20, bottom],
            [x + w + 20, bottom],
            [x + w + 110, height],
            [x + 40, height],
          ],
          colours.mid,
          0.34,
        ),
      ].join('');
    }),
  ];
};
