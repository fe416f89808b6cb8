const duplicateKey = 11_000;

/** Whether what was to be written is there already, by a unique index: somebody else was quicker. */
export const isDuplicateKey = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === duplicateKey;
