import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export interface ReturnsOptions {
  description: string;
  example?: unknown;
}

/** What a route answers. A 2xx is also the status it answers with, so that document and behaviour cannot differ. */
export function Returns(
  status: number,
  schema?: z.ZodType,
  { description, example }: ReturnsOptions = { description: '' },
): MethodDecorator {
  const response = ApiResponse({
    status,
    description,
    ...(schema ? { standardSchema: schema } : {}),
    ...(example === undefined ? {} : { example }),
  });
  return status < 300 ? applyDecorators(response, HttpCode(status)) : applyDecorators(response);
}
