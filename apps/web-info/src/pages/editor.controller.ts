/** Where editors write. Everything on these pages is for one person: nothing of it is kept, here or anywhere between. */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages } from '#screens';
import { notFound, pagePolicyWith } from '#service';
import { Access } from '../access/access.js';
import { refuseOtherSites } from '../access/same-site.js';
import type { Session } from '../access/sessions.js';
import { visitorOf } from '../access/visitor.js';
import { EditorsRoom } from '../editor/editors-room.js';
import { kindOf } from '../editor/fill-sheet.js';
import { documentKinds, sheetKinds } from '../editor/sheet.js';
import type { SheetKind, Values } from '../editor/sheet.js';
import { typedIn } from '../editor/typed.js';
import { mediaId } from '../http/codes.js';
import { editorView } from './editor.js';
import type { EditorModel } from './editor.js';
import { pageHeaders } from './page-headers.js';
import { addressOf, Portal } from './portal.js';
import { sheetView } from './sheet.js';
import type { SheetModel } from './sheet.js';

/** Previews of conferences play their pictures. */
const policy = pagePolicyWith({ connects: 'https:', plays: 'blob: https:' });

const beginning: Values = { audience: 'PUBLIC' };

const under = (path: string): string[] => languages.map((language) => `${language}/editor${path}`);

/** What is not the same on every sheet. */
type Own = Pick<SheetModel, 'kind' | 'id' | 'version' | 'values'> & Partial<SheetModel>;

@ApiExcludeController()
@Controller()
export class EditorController {
  constructor(
    @Inject(EditorsRoom) private readonly room: EditorsRoom,
    @Inject(Portal) private readonly portal: Portal,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get(under(''))
  list(@Query('sent') sent: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forEditors(request, reply, async () => {
      const model: EditorModel = {
        lines: await this.room.written(),
        isSent: sent === 'yes',
        isReady: this.room.isReady,
      };
      await this.answer(request, reply, editorView.name, model);
    });
  }

  @Get(under('/:kind'))
  begin(@Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forEditors(request, reply, async (session) => {
      // The id is there before it is sent: however often that happens, it is one thing.
      const id = randomUUID().replaceAll('-', '').slice(0, 12);
      await this.show(request, reply, session, { kind: sheetKind(kind), id, version: 0, values: beginning });
    });
  }

  @Get(under('/:kind/:id'))
  open(
    @Param('kind') named: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.forEditors(request, reply, async (session) => {
      const found = await this.room.find(documentKinds[sheetKind(named)], mediaId(id));
      if (!found) throw notFound('There is nothing under this id.', 'See the list of what was written.');
      const values = await this.room.valuesOf(found);
      await this.show(request, reply, session, { kind: kindOf(found), id, version: found.version, values });
    });
  }

  @Post(under('/:kind/:id'))
  @HttpCode(200)
  async write(
    @Param('kind') named: string,
    @Param('id') givenId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseOtherSites(request, this.access.publicUrl);
    const [kind, id] = [sheetKind(named), mediaId(givenId)];
    const { csrf, ...typed } = typedIn(kind, body);
    const own = { kind, id, version: typed.version, values: typed.values };
    const { session } = visitorOf(request);
    if (!session) return this.show(request, reply.code(401), null, { ...own, trouble: 'sessionEnded' });
    await this.forEditors(request, reply, async () => {
      if (csrf !== session.csrf) return this.show(request, reply.code(403), session, { ...own, trouble: 'formOld' });
      const { status, ...said } = await this.room.take({ kind, id, actor: session.name, ...typed });
      if (status !== 303) return this.show(request, reply.code(status), session, { ...own, ...said });
      const { language } = addressOf(request.url);
      // Coming back to the form, or asking for the page again, sends nothing.
      void reply.header('cache-control', 'no-store').redirect(`/${language}/editor?sent=yes`, 303);
    });
  }

  /** Others are led to the sign-in, or told who writes; what goes wrong is said on a page. */
  private async forEditors(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (session: Session) => Promise<void>,
  ): Promise<void> {
    const { session, audience } = visitorOf(request);
    const { language, path } = addressOf(request.url);
    try {
      if (session?.roles.includes('editor')) return await work(session);
      if (session) return await this.answer(request, reply.code(403), editorView.name, null);
      if (!this.access.provider) throw notFound('Nobody can sign in here.', 'Set OIDC_ISSUER and what belongs to it.');
      const to = encodeURIComponent(`/${language}${path}`);
      void reply.header('cache-control', 'no-store').redirect(`/auth/login?to=${to}`, 302);
    } catch (error) {
      const { status, html } = await this.portal.printWrong(language, path, {}, error, audience);
      if (status === 500) this.portal.onBug(error, request.id);
      void reply.headers(pageHeaders).code(status).header('cache-control', 'no-store').type(htmlType).send(html);
    }
  }

  private async show(request: FastifyRequest, reply: FastifyReply, session: Session | null, own: Own): Promise<void> {
    const model: SheetModel = {
      csrf: session?.csrf ?? null,
      faults: [],
      trouble: null,
      refusal: null,
      preview: null,
      venues: await this.room.venues(),
      ...own,
    };
    await this.answer(request, reply, sheetView.name, model);
  }

  /** @param model null for who does not write. */
  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    view: string,
    model: EditorModel | SheetModel | null,
  ): Promise<void> {
    const { language, path } = addressOf(request.url);
    const { audience } = visitorOf(request);
    const shown = { view, model: model ?? { lines: null }, address: path };
    const html = await this.portal.printOnce(language, shown, audience);
    void reply
      .headers(pageHeaders)
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .type(htmlType)
      .send(html);
  }
}

const htmlType = 'text/html; charset=utf-8';

/** @throws Problem */
const sheetKind = (text: string): SheetKind => {
  const kind = sheetKinds.find((one) => one === text);
  if (!kind) throw notFound(`Nothing called ${text} is written here.`, 'See the list of what was written.');
  return kind;
};
