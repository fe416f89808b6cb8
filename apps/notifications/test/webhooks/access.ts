import type { AccessTable } from '#testing';

const desk = 'ops chief';

export const webhooksAccess: AccessTable = {
  'GET /webhook-endpoints': desk,
  'POST /webhook-endpoints': desk,
  'GET /webhook-endpoints/{id}': desk,
  'PATCH /webhook-endpoints/{id}': desk,
  'DELETE /webhook-endpoints/{id}': desk,
  'POST /webhook-endpoints/{id}/rotate-secret': desk,
  'POST /webhook-endpoints/{id}/test': desk,
  'POST /webhook-endpoints/{id}/replay': desk,
  'GET /webhook-endpoints/{id}/deliveries': desk,
};
