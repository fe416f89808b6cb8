import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#auth';
import { advice, PROBLEM_TABLE, type ProblemStatuses } from './problem-table.js';
import { titleOf } from './problem.js';

interface ProblemType {
  type: string;
  title: string;
  status: number;
  advice?: string;
}

/** A problem's `type`, opened, says what it means and what to do. */
@Public()
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  constructor(@Inject(PROBLEM_TABLE) private readonly table: ProblemStatuses) {}

  @Get()
  list(): { items: ProblemType[] } {
    return { items: Object.keys(this.table).map(code => this.describe(code)) };
  }

  @Get(':code')
  read(@Param('code') code: string): ProblemType {
    if (!Object.hasOwn(this.table, code)) throw new NotFoundException('There is no such problem type.');
    return this.describe(code);
  }

  private describe(code: string): ProblemType {
    const help = advice[code];
    return {
      type: `/problems/${code}`,
      title: titleOf(code),
      status: this.table[code] ?? 500,
      ...(help === undefined ? {} : { advice: help }),
    };
  }
}
