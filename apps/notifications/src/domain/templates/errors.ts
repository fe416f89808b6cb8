export class TemplateNotFoundError extends Error {
  readonly code = 'template-not-found' as const;

  constructor(name: string, number?: number) {
    super(number === undefined ? `There is no template ${name}` : `The template ${name} has no version ${number}`);
  }
}

/** It does not compile, or cannot be filled in. */
export class InvalidTemplateError extends Error {
  readonly code = 'invalid-template' as const;

  constructor(
    readonly pointer: '/subject' | '/text' | '/mjml',
    message: string,
  ) {
    super(message);
  }
}

/** What a preview was to tell of is not known. */
export class NothingToTellError extends Error {
  readonly code = 'nothing-to-tell' as const;

  constructor(what: string) {
    super(`There is nothing that is told of by ${what}`);
  }
}
