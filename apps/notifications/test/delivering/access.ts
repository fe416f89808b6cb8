import type { AccessTable } from '#testing';

const desk = 'ops chief';

export const deliveringAccess: AccessTable = {
  'GET /deliveries': desk,
  'GET /deliveries/{id}': desk,
  'POST /deliveries/replay': desk,
  'POST /deliveries/{id}/replay': desk,
  'GET /templates': desk,
  'GET /templates/{name}': desk,
  'GET /templates/{name}/versions/{number}': desk,
  'POST /templates/{name}/versions': desk,
  'POST /templates/{name}/versions/{number}/publish': desk,
  'POST /templates/{name}/versions/{number}/preview': desk,
  'POST /templates/{name}/versions/{number}/test-send': desk,
};
