export const correctionsPath = '/corrections';
