import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '#auth';
import { Returns } from '#service';
import type { HitMetric } from '../../domain/counting/hit.js';
import { reportDimensions, stripDimensions } from '../../domain/counting/report.js';
import { ReadReport, type ReportRequest } from '../../queries/counting/read-report.js';
import { type ReportQuery, reportQuery, type StripReportQuery, stripReportQuery } from './report-query.js';
import { reportCsvOf, type ReportView, reportView, reportViewOf } from './report-view.js';

const ofDecisions: readonly HitMetric[] = ['impressions', 'clicks'];
const ofStrips: readonly HitMetric[] = ['strip-clicks'];
const table = 'text/csv; charset=utf-8; header=present';

/** What sponsors are told, raw and filtered side by side. */
@ApiTags('reports')
@Roles('ad-manager', 'chief', 'ops')
@Controller('reports')
export class ReportsController {
  constructor(private readonly readReport: ReadReport) {}

  @Get()
  @Returns(200, reportView, { description: "By the paper's hours or days." })
  async read(@Query({ schema: reportQuery }) query: ReportQuery): Promise<ReportView> {
    return reportViewOf(this.readReport.timeZone, await this.readReport.execute(decisions(query)), ofDecisions);
  }

  @Get('csv')
  @Header('content-type', table)
  @Header('content-disposition', 'attachment; filename="report.csv"')
  @Returns(200, undefined, { description: 'The same as a table that no spreadsheet runs.' })
  async csv(@Query({ schema: reportQuery }) query: ReportQuery): Promise<string> {
    return reportCsvOf(await this.readReport.execute(decisions(query)), ofDecisions);
  }

  @Get('strips')
  @Returns(200, reportView, { description: 'What was followed from strips: once a day for one browser of one network.' })
  async readStrips(@Query({ schema: stripReportQuery }) query: StripReportQuery): Promise<ReportView> {
    return reportViewOf(this.readReport.timeZone, await this.readReport.execute(strips(query)), ofStrips);
  }

  @Get('strips/csv')
  @Header('content-type', table)
  @Header('content-disposition', 'attachment; filename="strips.csv"')
  @Returns(200, undefined, { description: 'The same as a table.' })
  async stripsCsv(@Query({ schema: stripReportQuery }) query: StripReportQuery): Promise<string> {
    return reportCsvOf(await this.readReport.execute(strips(query)), ofStrips);
  }
}

const decisions = ({ from, to, by, per, ...only }: ReportQuery): ReportRequest => ({
  metrics: ofDecisions,
  from,
  to,
  by,
  only,
  apartBy: per && reportDimensions[per],
});

const strips = ({ from, to, by, per, ...only }: StripReportQuery): ReportRequest => ({
  metrics: ofStrips,
  from,
  to,
  by,
  only,
  apartBy: per && stripDimensions[per],
});
