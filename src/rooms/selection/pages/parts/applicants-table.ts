import type { Ctx } from '#platform/ctx.ts';
import { type Column, type Table, tableOf } from '#platform/xlsx/table.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import { formatPhone } from '#ui/index.ts';
import { m } from '#words';
import type { ExportedApplicants } from '../../export-applicants.ts';
import { needsOf, type Question, questionsFor } from '../../questions.rules.ts';
import type { QueueRow } from '../../queue.reads.ts';
import { helpedOf } from '../../quota-features.rules.ts';
import { scoreOf } from '../../score.rules.ts';
import { answerText, questionLabel } from './answer-words.ts';
import { judge, verdictWord } from './eligibility.ts';
import { stateName } from './state-tag.ts';

/** All applicants as a table: who, where each stands, whether they fit and why not, points so far, then the answers. */
export async function applicantsTable(ctx: Ctx, call: Call, taken: ExportedApplicants): Promise<Table> {
  const areas = await listAreas(ctx);
  const area = (code: string): Area | undefined => areas.find((one) => one.code === code && one.level !== 'city');
  const { rows, marks, phones, known, day } = taken;
  const scored = (row: QueueRow) =>
    scoreOf(
      call.criteria,
      { ...row, helped: helpedOf(row.answers, known.get(row.businessId) ?? { helpedOn: null }, day) },
      marks.filter(({ applicationId }) => applicationId === row.id),
    );
  const judged = ({ answers, businessId }: QueueRow) =>
    judge(ctx, { call, areas }, { answers, helpedOn: known.get(businessId)?.helpedOn ?? null });
  const phone: Column<QueueRow>[] = phones
    ? [{ head: questionLabel('phone'), width: 18, value: ({ id }) => formatOf(phones.get(id)) }]
    : [];
  const columns: Column<QueueRow>[] = [
    { head: m.selection_export_code(), width: 14, value: ({ code }) => code },
    { head: m.selection_queue_name(), value: ({ ownerName }) => ownerName },
    ...phone,
    { head: m.selection_export_district(), value: (row) => area(row.area)?.districtName },
    { head: m.selection_queue_area(), value: (row) => area(row.area)?.name },
    { head: m.selection_queue_state(), value: ({ state }) => stateName(state) },
    { head: m.selection_queue_sent(), kind: 'instant', value: ({ submittedAt }) => submittedAt },
    { head: m.selection_queue_fits(), value: (row) => verdictWord(judged(row).verdict) },
    { head: m.selection_export_why(), width: 50, value: (row) => judged(row).open },
    { head: m.selection_export_points(), kind: 'number', value: (row) => scored(row).total },
    { head: m.selection_export_waiting(), value: (row) => (scored(row).waiting ? m.selection_export_waits() : '') },
    ...answerColumns(call, area),
  ];
  return tableOf({ name: m.selection_applicants_title(), columns, rows });
}

const formatOf = (phone: string | undefined): string | undefined => phone && formatPhone(phone);

function answerColumns(call: Call, area: (code: string) => Area | undefined): Column<QueueRow>[] {
  const shown: Question[] = questionsFor(needsOf(call), {}).filter(
    (question) => !['name', 'phone', 'area', 'documents'].includes(question),
  );
  return shown.map((question) => ({
    head: questionLabel(question),
    width: question === 'hope' ? 60 : 24,
    value: ({ answers }) =>
      answerText(question, { answers, phone: null, areaName: area(answers.area ?? '')?.name ?? null, documents: [] }),
  }));
}
