import { z } from 'zod';

export interface SettingFacts {
  /** What a good value is, in words that end "Expected …". */
  expects: string;
  example: string;
  /** Never shown: not in errors, not in logs. */
  secret?: boolean;
}

const facts = z.registry<SettingFacts>();

/** A variable of the environment: how it is parsed, and what to tell whoever set it wrongly. The registration is by value, so call this last. */
export function setting<S extends z.ZodType>(schema: S, about: SettingFacts): S {
  facts.add(schema, about);
  return schema;
}

export const factsOf = (schema: z.ZodType): SettingFacts | undefined => facts.get(schema);
