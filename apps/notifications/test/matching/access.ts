import type { AccessTable } from '#testing';

const desk = 'ops chief';

export const matchingAccess: AccessTable = {
  'GET /fan-outs': desk,
  'GET /fan-outs/{id}': desk,
  'POST /fan-outs/{id}/pause': desk,
  'POST /fan-outs/{id}/resume': desk,
  'POST /fan-outs/{id}/cancel': desk,
  'POST /explanations': desk,
};
