import type { Context } from 'hono';
import * as v from 'valibot';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Actions, Button, type FieldError, type FormValues, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { meetBusiness } from '../case-access.ts';
import { type HalalPath, halalPath, halalQuestions } from '../halal-path.rules.ts';
import { halalSchema } from '../legality.schema.ts';
import { HalalResult, halalWords } from './parts/halal-result.tsx';

/** `/saya/izin/halal?usaha=`: which halal way, asked of the owner. Nothing is kept before help is asked for. */
export async function ownerHalalPage(c: Context): Promise<Response> {
  if (ctxOf(c).actor.kind === 'public') {
    const { search } = new URL(c.req.url);
    return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(`/saya/izin/halal${search}`)}`, 303);
  }
  return show(c, '/saya/izin');
}

/** `/kerja/izin/halal?usaha=`: the same question at the counter. */
export const staffHalalPage = (c: Context): Promise<Response> => show(c, '/kerja/izin');

async function show(c: Context, at: '/saya/izin' | '/kerja/izin'): Promise<Response> {
  const ctx = ctxOf(c);
  const businessId = idFrom(c.req.query('usaha'));
  const facts = await getBusinessFacts(ctx, businessId);
  meetBusiness(ctx, facts);
  const query = c.req.query();
  const asked = halalQuestions.some((question) => query[question] !== undefined);
  const parsed = v.safeParse(halalSchema, query);
  const errors = asked && !parsed.success ? errorsOf(parsed.issues) : undefined;
  const path: HalalPath | undefined = parsed.success ? halalPath(parsed.output) : undefined;
  const title = m.legality_halal_title();
  return renderPage(
    c,
    {
      layout: at === '/saya/izin' ? 'owner' : 'staff',
      title,
      current: at === '/saya/izin' ? '/saya' : '/kerja/izin',
      ...(at === '/saya/izin'
        ? { back: { href: at, label: m.legality_mine_title() } }
        : { breadcrumb: [{ href: at, label: m.legality_board_title() }] }),
      errors,
      status: errors && 422,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.legality_halal_lead({ business: facts.displayName })}</p>
      {path && <HalalResult {...{ c, at, businessId, path }} />}
      <Questions businessId={businessId} values={nibKnown(query, facts.nib)} errors={errors} open={!path} />
      <p class="b-meta">{m.legality_kind_halal_self_source()}</p>
    </>,
  );
}

/** Whether there is a NIB is known already where the registry has it. */
const nibKnown = (query: FormValues, nib: string | null): FormValues => ({ ...(nib && { nib: 'ya' }), ...query });

const errorsOf = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] =>
  issues.map((issue) => ({ name: String(issue.path?.[0]?.key ?? ''), message: issue.message }));

type QuestionsProps = { businessId: string; values: FormValues; errors?: FieldError[]; open: boolean };

function Questions({ businessId, values, errors, open }: QuestionsProps) {
  return (
    <form class="b-flow" method="get">
      {!open && <h2>{m.legality_halal_again()}</h2>}
      <input type="hidden" name="usaha" value={businessId} />
      {halalQuestions.map((question) => (
        <Radios
          name={question}
          label={halalWords[question].ask()}
          hint={halalWords[question].hint()}
          values={values}
          errors={errors}
          options={[
            { value: 'ya', label: m.legality_answer_yes() },
            { value: 'tidak', label: m.legality_answer_no() },
            { value: 'tidak-tahu', label: m.legality_answer_unknown() },
          ]}
        />
      ))}
      <Actions>
        <Button>{m.legality_halal_button()}</Button>
      </Actions>
    </form>
  );
}
