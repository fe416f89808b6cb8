import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidRequestError } from '../problems/errors.js';
import { fieldErrors, type Issue } from './field-errors.js';

const PLACE = { body: 'body', query: 'query', param: 'path', custom: 'header' } as const;

/** Nest's own validation by `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`; only the error is ours, so that it names each field. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type, data } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    const result = await this.validate<T>(value, schema, this.validateOptions);
    if (!result.issues) return result.value;
    const errors = result.issues.flatMap((issue: Issue) => fieldErrors(issue, PLACE[type], data === undefined ? [] : [data]));
    throw new InvalidRequestError(errors.slice(0, 50));
  }
}
