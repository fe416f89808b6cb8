import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CommentSubject, type Subject } from '../../queries/comment-subject.js';
import { ReaderFrame } from '../session/reader-frame.js';

/** What a page is about that is one reader's alone, framed for them. */
@Injectable()
export class SubjectOfReader {
  constructor(
    private readonly subjects: CommentSubject,
    private readonly frame: ReaderFrame,
  ) {}

  async at(path: string, request: FastifyRequest): Promise<Subject> {
    const subject = await this.subjects.at(path);
    return { ...subject, surroundings: await this.frame.around(subject.surroundings, request) };
  }
}
