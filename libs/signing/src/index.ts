export * from './guest-token.js';
export * from './signing-keys.js';
