# Las palabras de la interfaz en español. Las claves son las de en.ftl. Se habla de tú.

## Edades, en una columna
age-now = ahora
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d
age-months = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
age-years = { $n ->
    [one] { $n } año
   *[other] { $n } años
}
ago-by = hace { $age }
ago-now = ahora mismo
labelled = { $label }: { $text }

## Cuentas
posts-count = { $n ->
    [one] { $n } mensaje
   *[other] { $n } mensajes
}
topics-count = { $n ->
    [one] { $n } tema
   *[other] { $n } temas
}
forgotten-count = { $n } fuera de la lista
new-count = { $n ->
    [one] { $n } nuevo
   *[other] { $n } nuevos
}
status-open = abierta
status-review = en revisión
status-needs-info = falta información
status-planned = planificada
status-started = empezada
status-testing = en pruebas
status-shipped = publicada
status-declined = rechazada
status-merged = fusionada
status-withdrawn = retirada
board-overdue = atrasada
board-voted = votaste
status-unknown = No hay ningún estado «{ $text }».
status-unknown-hint = Hay: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
ideas-count = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}
votes-count = { $n ->
    [one] { $n } voto
   *[other] { $n } votos
}
organisations-count = { $n ->
    [one] { $n } organización
   *[other] { $n } organizaciones
}
span-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
span-months = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
notices-count = { $n } para ti
thanks-count = { $n ->
    [one] gracias de una persona
   *[other] gracias de { $n } personas
}
and-also = { $said }, { $part }

## El marco
staff-label = [sponsor]
guest = invitado
newcomer = primera visita
too-small = Agranda la ventana: Wellspring necesita 20 columnas y 6 filas. q sale.
goto-prompt = Ir a (como tools.12.3):
goto-unknown = «{ $text }» no es una referencia. Las referencias son como tools, tools.12, tools.12.3 o log 42; dentro de una conferencia basta 12.
at-overview = Esta es la primera página. Q sale de la consola.
at-home = Esto es Inicio. Q sale.
told-reply = { $who } te respondió en { $place }.
told-mention = { $who } te mencionó en { $place }.
told-watched = { $who } escribió en { $place }.
told-accepted = { $who } aceptó tu solución { $place }.
told-moved = { $who } pasó { $place } de «{ $before }» a «{ $after }».
told-released = { $who } anunció una versión con una idea que votaste: { $place }.
told-testing = { $who } escribió a quienes votaron { $place } sobre las pruebas.
told-flagged = { $who } denunció { $place }.
told-moderated = { $place }: { $who } { $act }.
told-about-you = { $who } { $act }. gb lo muestra.
told-appealed = { $who } recurre y tú puedes decidir: gb lo muestra.
told-announced = { $who } ha anunciado: { $kind }, { $place }: { $title }
nothing-to-undo = No hay nada que deshacer.
undo-stands = { $what ->
    [suspend] u no termina una suspensión, pues se dice el porqué con palabras: en su página, en miembros, está «Dejar que escriba de nuevo».
    [contrary] u no deshace eso, pero donde lo hiciste puedes hacer lo contrario; otra u deshace lo anterior.
   *[other] Lo último no se puede deshacer con u; u otra vez deshace lo anterior.
}
undone = { $what ->
    [read] Deshecho: lo último que leíste vuelve a ser nuevo.
    [catch-up] Deshecho: lo que marcaste como leído vuelve a ser nuevo.
    [unread] Deshecho: los mensajes están tan leídos como antes.
    [attend] Deshecho: sigues el tema como antes.
    [notices] Deshecho: los avisos vuelven a ser nuevos.
    [join] Deshecho: la conferencia ya no está en tu lista.
    [leave] Deshecho: la conferencia vuelve a estar en tu lista.
    [thank] Deshecho: tu agradecimiento se ha retirado.
    [unthank] Deshecho: tu agradecimiento vuelve a contar.
    [vote] Deshecho: tu voto se ha retirado.
    [unvote] Deshecho: tu voto vuelve a contar.
    [accept] Deshecho: la solución ya no está aceptada.
    [unaccept] Deshecho: la solución vuelve a estar aceptada.
    [flag] Deshecho: tu denuncia se ha retirado.
    [mute] Deshecho: el miembro ya no está silenciado.
    [unmute] Deshecho: el miembro vuelve a estar silenciado.
    [setting] La configuración dice otra vez lo que decía.
   *[other] Deshecho.
}
undone-log = Revertido: { $said } ({ $entry }).
undone-at = Revertido: { $said }, { $place } ({ $entry }).
caught-up = Todo leído en { $place }; u lo deshace.
caught-up-all = Todo leído en todas partes; u lo deshace.
all-read = Todo leído. No hay nada nuevo en ningún sitio.
topic-all-read = Todo leído. No hay nada nuevo en ningún sitio; Espacio va a Inicio.
topic-is-watched = seguido
topic-is-forgotten = olvidado
topic-last-of = Este es el último tema de { $slug }.
topic-first-of = Este es el primer tema de { $slug }.
topic-read-on = { $read } está leído; sigue { $next }.
topic-end = Este es el final del tema.
goodbye = Hasta pronto.
panicked = Algo falló por nuestra parte y tu visita termina aquí. Lo que escribiste queda como borrador, salvo quizá los últimos segundos. Dile al sysop: fallo { $id }.
paste-cut = El texto pegado era demasiado largo: quedaron fuera { $n } bytes.
claimed = Ahora eres sysop.
stopping = El servidor se detiene en { $n } s. Lo que escribes queda como borrador.
fault = Algo falló por nuestra parte; no has perdido nada. Dile al sysop: fallo { $id }.
wait-for-answer = Esperando al servidor ...
here-now = Ahora aquí: { $names }
here-now-more = Ahora aquí: { $names } y { $n } más
nobody-here = Ahora mismo no hay nadie más.

## La paleta y los sitios
go-hint = Ir a:
palette-title = Comandos y sitios
palette-hint = comando, sitio, tools.12, palabras
palette-places = Sitios
palette-moves = Movimiento
palette-languages = Idiomas
palette-language = Idioma:
palette-claim = Ser sysop con el código { $code }
palette-place = Ir a { $place }
palette-card = Ficha de { $who }
palette-by = Lo que escribió { $who }
palette-search = Buscar «{ $text }»
go-home = inicio
go-new = lo nuevo
go-conferences = conferencias
go-ideas = ideas
go-announcements = anuncios
go-inbox = buzón
go-drafts = borradores
go-here = quién está
go-settings = ajustes
go-organisations = organizaciones
go-queue = lo que espera
go-access = acceso
go-rules = normas
go-balance = balance
go-top = al principio
go-none = No hay ninguna conferencia de esa clase que puedas leer.

## Los nombres de las teclas, como están en los teclados
name-space = Espacio
name-enter = Intro
name-backspace = Retroceso
name-delete = Supr
name-ctrl = Ctrl
name-shift = Mayús
name-home = Inicio
name-end = Fin
name-page-up = RePág
name-page-down = AvPág
name-up = Arriba
name-down = Abajo
name-left = Izquierda
name-arrows = Flechas

## Teclas: qué hace cada una, en tres palabras a lo sumo
key-search = buscar
key-goto = ir a referencia
key-go = ir a un sitio
key-repaint = redibujar
key-back = volver
key-leave = salir
key-help = ayuda
key-down = bajar
key-up = subir
key-page-down = página abajo
key-page-up = página arriba
key-first = al principio
key-last = al final
key-open = abrir
key-read-on = leer más
key-next-new = siguiente nuevo
key-previous-new = nuevo anterior
key-catch-up = todo leído
key-undo = deshacer
key-follow = unirse o dejar
key-move-up = subir
key-move-down = bajar
key-new-topic = tema nuevo
key-filter = filtrar
key-propose = proponer idea
key-next-view = vista siguiente
key-previous-view = vista anterior
key-roadmap = hoja de ruta
key-next-column = columna siguiente
key-previous-column = columna anterior
key-step-on = paso adelante
key-step-back = paso atrás
key-shift = mover
key-previous-filter = filtro anterior
key-sort = ordenar
key-watch = seguir
key-forget = olvidar
key-reply = responder
key-quote = citar
key-thank = agradecer
key-vote = votar
key-name = nombrar, confirmar
key-confirm = confirmar
key-refuse = rechazar
key-merge-into = fusionar
key-take = elegir
key-vote-back = retirar tu voto
key-steps = historia
key-step = paso siguiente
key-test = probar o dejarlo
key-other-step = otro paso
key-keep-words = guardar para luego
key-line-down = línea abajo
key-line-up = línea arriba
key-next-post = mensaje siguiente
key-previous-post = mensaje anterior
key-next-topic = tema siguiente
key-previous-topic = tema anterior
key-to-answered = mensaje respondido
key-back-from-answered = volver de allí
key-next-of-author = siguiente del autor
key-previous-of-author = anterior del autor
key-fold = desplegar cita
key-unread = no leído desde aquí
key-edit = editar
key-scribble = retirar
key-copy = copiar referencia
key-accept = aceptar solución
key-links = enlaces
key-copy-link = copiar
key-history = versiones
key-flag = denunciar
key-erase = borrar
key-choose-words = qué pasa con tus palabras
key-choose-reason = motivo
key-scheduled = programados
key-take-back = volver a borrador
key-release = publicar
key-not-post = no publicar
key-purge = purgar la cuenta
key-confirm-reason = hacerlo
key-watch-word = vigilar una palabra
key-unwatch-word = dejar de vigilar
key-unpurge = restituir
key-older = anterior
key-newer = posterior
key-menu = listo: enviar o guardar
key-send = enviar
key-palette = todos los comandos
key-choose = elegir
key-preview = vista previa
key-keep-draft = guardar borrador
key-discard = descartar
key-write-on = seguir escribiendo
key-move = moverse
key-by-words = por palabras
key-line-start = inicio de línea
key-line-end = fin de línea
key-by-pages = por páginas
key-select = seleccionar
key-text-ends = principio o fin
key-mark = seleccionar de aquí
key-copy-text = copiar
key-cut = cortar
key-paste = pegar
key-delete-before = borrar antes
key-delete-after = borrar después
key-delete-word = borrar palabra
key-delete-line-end = borrar el resto
key-delete-line-start = borrar el inicio
key-redo = rehacer
key-add-key = añadir llave
key-rename = renombrar
key-remove = quitar
key-done = hecho
key-go-on = continuar
key-all = todas las teclas
key-find = buscar aquí
key-find-next = buscar siguiente
key-find-previous = buscar anterior

## Negativas: una frase, y luego qué hacer
no-such-place = En { $place } no hay nada que puedas leer.
no-such-place-hint = Una referencia es como tools.12 o tools.12.3.
no-such-conference = Ninguna conferencia que puedas leer se llama { $slug }.
no-such-member = Nadie tiene aquí ese alias.
members-only = Como invitado puedes leer, pero no escribir.
members-only-hint = Sal con Q y conéctate otra vez para unirte.
sysops-only = Eso solo puede hacerlo un sysop.
no-sponsor = Este foro no tiene sponsor: no hay balance que mostrar.
not-asked = Estas preguntas ya pasaron. Vuelven en unos meses.
authors-only = Eso solo puede hacerlo quien lo escribió.
staff-only = Aquí solo abre temas el personal del sponsor.
staff-only-hint = Puedes responder en todos.
hosts-only = Solo los anfitriones pueden abrir temas aquí.
week-full = El personal del sponsor puede empezar { $limit } temas en siete días, anuncios y otros juntos. Empezados: { $started }. Otro es posible desde { $next } UTC.
week-full-hint = Una incidencia o un fallo conocido se puede anunciar siempre, y las respuestas no tienen límite.
week-never = Aquí el personal del sponsor no empieza temas propios.
week-others = { $count } más, programados
not-announcements = { $place } no es una conferencia de anuncios.
only-releases-ship = Solo una versión puede nombrar ideas que incluye.
release-stands = Esta versión nombra ideas, así que sigue siendo una versión.
ships-unshipped = { $place } no es una idea publicada.
ships-unshipped-hint = Muévela antes a publicada.
ship-hides = Algunos que pueden leer este anuncio no pueden leer { $place }.
ships-full = Una versión nombra como máximo { $limit } ideas.
time-invalid = Esa no es una hora futura.
time-invalid-hint = Escríbela en UTC, como 2027-05-31 09:00, o déjala vacía para ahora.
schedule-full = Ya hay { $limit } anuncios programados.
not-scheduled = Ya no está programado.
draft-there = Tienes otro borrador en esta conferencia.
draft-there-hint = Envía o descarta antes ese.
no-kind-there = Solo un anuncio puede tener el tipo equivocado.
nothing-there = El texto de este mensaje ya no está.
suspended = Tu cuenta está suspendida.
suspended-hint = Puedes leer, pero no escribir.
suspended-until = Estás suspendido hasta { $until } UTC: { $reason }. { $words }
suspended-open = Estás suspendido hasta nuevo aviso: { $reason }. { $words }
suspended-how = Puedes volver a entrar y leer. Para recurrir, una vez: allí g l, Intro en esta entrada y luego a.
exec-appeal-hint = Leer funciona. Para recurrir, una vez: ssh HOST appeal { $entry } < texto
words-missing = Di por qué, con palabras.
words-too-long = Aquí caben { $limit } caracteres. No se hizo nada; dilo con menos.
until-past = Ese momento ya pasó.
last-sysop = Ya no quedaría ningún sysop. Nombra antes a otra persona.
one-archive = Ya se está preparando un archivo tuyo. Espera a que llegue.
archive-too-large = Hay más de { $megabytes } MB guardados de ti. Pídeselo al sysop, que puede hacer el archivo en el servidor.
into-a-file = Es un archivo, no algo para un terminal. Envíalo a uno: ssh HOST export-me > me.zip
account-erased = Esta cuenta se ha borrado.
no-such-sender = Ningún remitente sin reclamar se llama así.
writes-again = Puedes volver a escribir: la suspensión terminó.
home-suspended = Puedes leer. Intro muestra aquí la entrada del registro, donde puedes recurrir una vez. Tus claves y tu contraseña puedes cambiarlas: g k.
go-log = registro
log-title = Registro
log-did = { $who } ({ $office }) { $act }
log-office-did = { $office } { $act }
log-taken-back = (revertido)
log-reverses = Revierte { $entry }.
log-reversed-by = Revertido por { $entry }.
log-nothing-taken-back = (no quedaba nada que deshacer, o no es posible)
log-until = hasta { $at } UTC
log-until-open = hasta nuevo aviso
log-post-says = el mensaje dice por qué
log-empty = Todavía no hay nada en el registro. Lo que hacen anfitriones, personal y sysops consta aquí, con su motivo, para todos los miembros.
log-none = No hay nada así entre las entradas más recientes. x las muestra todas.
log-elsewhere = { $entry } no está en esta lista; Intro lo abre igualmente.
log-filter = in: by: about: act:
log-filter-slip = «{ $slip }» no es un filtro. Hay in:CONFERENCIA by:ALIAS about:ALIAS act:hide
key-log-mine = sobre mí
key-log-place = esta conferencia
key-log-act = actos así
key-log-actor = de esta persona
key-log-all = todo
entry-title = Entrada del registro
entry-concerns = Concierne a { $who }
entry-reason = Motivo: { $reason }
entry-before = Antes: { $state }
entry-after = Desde entonces: { $state }
entry-suspended-too = El mismo acto incluye una suspensión hasta nuevo aviso.
entry-reinstated-too = Termina también la suspensión que vino con ello.
entry-suspended-again = Vuelve a regir la suspensión de antes, { $until }.
entry-setting = Ajuste: { $key }
entry-invites = { $invitations ->
    [one] { $uses ->
        [one] Para un miembro
       *[other] Para { $uses } miembros
    }
   *[other] { $invitations } invitaciones, para { $uses } miembros
}
entry-invites-until = { $said }, hasta { $at } UTC
entry-uninvites = { $uses ->
    [one] Aún podría haberse unido un miembro
   *[other] Aún podrían haberse unido { $uses } miembros
}
entry-word = Palabra: { $word }
entry-added = Añadida: { $name }
entry-refused = Rechazada: { $name }
entry-confirmed = Confirmada: { $name }
entry-renamed = { $before } es ahora { $after }
entry-merged = { $before } se fusionó en { $after }
entry-reverses = Revierte { $entry }: Intro lo muestra.
entry-reversed = Revertido por { $entry }: Intro lo muestra.
entry-appealed-at = { $who } recurrió, { $at } UTC
entry-waits = Espera la decisión de alguien distinto de quien actuó.
entry-ended = El recurso terminó: lo recurrido se revirtió.
entry-ruled-granted = { $who } aceptó el recurso, { $at } UTC
entry-ruled-dismissed = { $who } desestimó el recurso, { $at } UTC
entry-may-appeal = a presenta un recurso, una vez; después decide otra persona.
entry-may-decide = y acepta el recurso, d lo desestima; ambos con palabras.
entry-no-appeal = Aquí no puedes recurrir: se recurre una vez, contra lo que te concierne y sigue en pie.
entry-not-yours-to-decide = Aquí no espera ningún recurso que puedas decidir: no decide ni quien actuó ni a quien concierne.
entry-stands = No puedes revertir esto.
entry-no-place = Esta entrada no se refiere a ningún lugar.
entry-appeal-made = Tu recurso está presentado. Decide otra persona.
entry-granted = Recurso aceptado; se avisa a ambas partes.
entry-dismissed = Recurso desestimado; se avisa a ambas partes.
entry-taken-back = Revertido; consta en el registro.
entry-say-appeal = Tu recurso. Lo lee quien lea esta entrada. Intro lo envía.
entry-say-grant = Aceptar: por qué. Con Intro se revierte.
entry-say-dismiss = Desestimar: por qué. Intro lo envía.
entry-say-back = Revertir: por qué. Intro lo hace.
entry-characters = { $count } de { $limit } caracteres
entry-reason-tab = Motivo (Tab lo cambia): { $reason }
entry-draft-back = Aquí está lo que empezaste a escribir.
entry-draft-stays = Lo que escribiste sigue entre tus borradores hasta que lo descartes allí.
key-appeal = recurrir
key-grant = aceptar
key-turn-down = desestimar
key-reverse = revertir
exec-about-log = qué hicieron anfitriones, personal y sysops, y por qué
exec-about-appeal = recurrir, una vez, una entrada del registro o el rechazo de tu idea
not-your-entry = Solo recurre el miembro a quien concierne la entrada.
nothing-to-appeal = No hay nada que recurrir: no quitó nada o ya se revirtió.
entry-appealed = Hay un recurso por entrada, y ya se presentó.
flag-looked-at = Un anfitrión ya miró tu denuncia de este mensaje; no cuenta de nuevo. Otros pueden denunciarlo.
no-entry-appeal = Ningún recurso contra esta entrada espera decisión.
decided-by-others = Un recurso lo decide quien ni actuó ni está afectado: otro anfitrión, un sysop o quien opera el servidor.
operator-acted = Esto se hizo desde el servidor, así que quien lo opera no decide mientras pueda otra persona: un anfitrión, un sysop o un suplente. Deshacerlo sigue en tus manos.
own-case = Esto lo hizo otra persona con algo tuyo, así que deciden otros. Puedes recurrir una vez, en su entrada del registro (gl).
notice-granted = { $who } aceptó el recurso: { $answer }
notice-granted-only = { $who } aceptó el recurso; no quedaba nada que deshacer, o no es posible: { $answer }
notice-waits-again = Lo retenido vuelve a esperar a los anfitriones; no hay que enviarlo de nuevo.
notice-dismissed = { $who } desestimó el recurso: { $answer }
told-granted = { $place }: el recurso fue aceptado.
told-dismissed = { $place }: el recurso fue desestimado.
frozen = Este tema está cerrado: ya no admite respuestas.
no-answer = Solo una respuesta a una pregunta se puede aceptar como solución.
askers-only = Solo quien preguntó puede aceptar una solución; a los { $days } días, también un anfitrión.
asker-chose = Quien preguntó ya aceptó una solución, y su elección vale.
own-answer = Tu propio mensaje lo acepta como solución quien preguntó, u otro anfitrión.
not-an-idea = Esto no es una idea.
no-step = Ningún paso lleva de «{ $before }» a «{ $after }».
step-of-author = Solo quien escribió la idea puede pasarla a «{ $after }».
step-of-hosts = Desde aquí solo un anfitrión puede pasar la idea a «{ $after }».
step-of-staff = Solo el personal del sponsor puede pasar una idea a «{ $after }».
own-idea = Escribiste esta idea: tras la revisión, los pasos los da otra persona del equipo.
others-voted = Otros votaron por esta idea, así que ya no se puede retirar.
votes-ended = La votación terminó con «{ $status }»; los votos quedan como están.
reason-empty = Un paso necesita un motivo.
reason-empty-hint = Lo leerán todos los que votaron.
reason-stands = El motivo de un paso queda como se dio.
reason-stands-hint = Añade lo que falte en una respuesta.
target-invalid = Un objetivo empieza por año, trimestre, mes o día, y tiene 40 caracteres como máximo.
target-invalid-hint = Por ejemplo 2027, 2027 Q2, 2027-05 o 2027-05-31; puede seguir una versión.
no-merge-into = No se puede fusionar en { $place }: debe ser otra idea que no esté cerrada.
merge-hides = Algunos que pueden leer esta idea no pueden leer { $place }, así que no puede seguir allí.
target-merged = La idea en la que se fusionó esta también está fusionada: sepárala a ella primero.
not-declined = Solo se puede apelar por una idea rechazada.
appealed-once = Hay una apelación por idea, y ya se hizo.
no-appeal = Aquí no hay ninguna apelación pendiente.
appeal-of-others = Una apelación la decide un anfitrión que ni rechazó la idea ni la escribió.
not-shipped = Solo una idea ya publicada puede decirse que no está resuelta de verdad.
doubt-of-voters = Solo quien escribió la idea y quienes la votaron dicen que no está resuelta de verdad.
doubt-needs-words = Escribiste esta idea: di con tus palabras qué no está resuelto.
call-of-others = A los probadores los busca quien da los pasos de una idea.
not-testing = Se buscan probadores mientras una idea está en pruebas; esta no lo está.
call-open = Ya se buscan probadores: cierra primero esa convocatoria.
no-call = Ahora no se buscan probadores aquí.
places-taken = Todas las plazas de probador están ocupadas. Tus mensajes ayudan igualmente.
places-invalid = Se pueden buscar de 1 a { $limit } probadores.
voters-first = Las plazas se reservan a quienes votaron; días hasta que todos puedan: { $days }.
says-clock = Reloj
says-former = antiguo miembro
says-no-answer = Se pidió más información a quien escribió la idea y no respondió a tiempo. La idea se revisa tal como está.
says-came-in = Otra idea se fusionó en esta, con sus votos.
says-came-in-unseen = Una idea que no todos aquí pueden leer se fusionó en esta, con sus votos.
says-went-out = Una idea que se había fusionado en esta vuelve a estar aparte, con sus votos.
says-went-out-unseen = Una idea que no todos aquí pueden leer vuelve a estar aparte, con sus votos.
organisation-invalid = El nombre de una organización tiene de 2 a { $limit } caracteres.
no-such-organisation = Esa organización no está en la lista.
organisation-taken = Ya hay una organización con ese nombre.
organisation-refused = No se aceptó en la lista: { $reason }
keepers-only = Solo anfitriones y sysops llevan esta lista.
hosts-tend = Eso lo hacen solo los anfitriones de esta conferencia y los sysops.
applying = Aún no te han admitido: un sysop revisa las solicitudes.
no-such-entry = No existe esa entrada en el registro.
queue-of-hosts = Solo a anfitriones, personal y sysops les espera algo.
no-application = Nadie con ese alias espera entrar.
not-in = Esta persona aún no ha sido admitida; decide eso primero. No se cambió nada.
application-empty = Di en una línea qué te trae aquí.
applications-full = Hay tantas solicitudes en espera que ahora no se admiten más. Inténtalo dentro de unos días.
application-again = Puedes volver a solicitarlo a partir del { $at } UTC.
application-not-yet = No se te dejó entrar; puedes volver a solicitarlo a partir del { $at } UTC.
queue-title = Lo que espera
queue-empty-hint = Aquí llegan denuncias, mensajes retenidos, miembros nuevos y preguntas sin respuesta.
queue-said = { $who }: { $words }
queue-about-dismiss = El mensaje se queda y estas denuncias ya no cuentan. El registro lo dice.
queue-about-hide = Esto oculta el mensaje; a su autor se le dice por qué.
queue-about-reject = { $who } no entra, y leerá tus palabras.
queue-dismissed = El mensaje se queda; sus denuncias ya no cuentan.
queue-hidden = El mensaje está oculto; a su autor se le dice por qué.
queue-rejected = { $who } no entró.
queue-approved = { $who } ya está dentro.
queue-welcomed = { $who } queda como bienvenido.
queue-not-that = Eso no vale aquí.
queue-overtaken = Alguien acaba de decidir sobre esto.
queue-sending = Está en camino.
home-waits = Te espera: { $said }
applying-title = { $site }: aún no estás dentro
applying-chapter = esperando entrar
applying-waits = Un sysop mirará tu solicitud (en espera: { $age }). Si te deja entrar, sigues aquí; si no, aquí lees por qué. Puedes irte y volver.
applying-refused = No se te dejó entrar. Un sysop escribió:
applying-again = Puedes volver a solicitarlo: pulsa e.
applying-meanwhile = Hasta entonces lees lo que pueden leer los invitados: pulsa Intro.
applying-no-guests = Aquí solo leen los miembros.
applying-words = Qué te trae aquí:
applying-said = Así lo leerá un sysop.
applying-in = Un sysop te ha dejado entrar. ¡Te damos la bienvenida!
queue-empty = Nada espera.
waiting = { $kind ->
    [flagged] denunciado
    [held] retenido
    [application] solicita entrar
    [appeal] recurso
    [idea-appeal] recurso de idea
    [newcomer] nuevo aquí
    [question] pregunta
    [overdue] atrasada
   *[organisation] organización
}
waiting-many = { $kind ->
    [flagged] denunciados
    [held] retenidos
    [application] solicitudes
    [appeal] recursos
    [idea-appeal] recursos de ideas
    [newcomer] nuevos
    [question] preguntas
    [overdue] ideas atrasadas
   *[organisation] organizaciones
}
waits-count = { $kind } { $n }
waits-oldest = lo más antiguo { $age }
waits-flags = { $who }: { $reason }
waits-folded = plegado
not-private = Solo se admite a alguien en conferencias privadas; esta la puede leer cualquier miembro.
not-reversible = Eso no se puede deshacer aquí. Los roles, las llaves, los anfitriones, los ajustes y cosas así se cambian donde se hizo: en las páginas del sysop o con el mismo comando.
reversed-already = Ya se deshizo.
changed-since = Desde entonces se hizo otra cosa con ello. Míralo de nuevo.
pins-full = Aquí ya hay { $limit } temas fijados. Quita uno primero.
links-full = En esa conferencia ya hay { $limit } temas enlazados.
other-kind = Un tema solo va a una conferencia de la misma clase.
there-already = Ya está allí.
would-show = Allí podrían leerlo miembros que aquí no pueden.
not-linked = No está enlazado en esa conferencia.
unlawful-only = Solo se borra lo que va contra la ley. Lo demás se oculta.
reason-unfit = Ese no es un motivo para esto. Los motivos son: { $reasons }.
reason-missing = Quien pierde algo lee por qué. Da un motivo; para esto los hay: { $reasons }.
forums-only = Solo se separan mensajes en foros, no en ideas ni anuncios.
first-stays = El primer mensaje se queda: de él trata el tema.
too-many-posts = Son más de { $limit } mensajes. Separa menos.
not-running = Ningún servidor está en marcha con este directorio de datos.
server-silent = El servidor que está en marcha aquí no responde o es de otra versión.
setting-wrong = Eso no puede ser: { $why }. No se cambió nada.
unfit-number = no es un número entero
unfit-switch = es true o false
unfit-outside = va de { $least } a { $most }
unfit-outside-or-nothing = va de { $least } a { $most }, o queda vacío
unfit-none-of = es uno de estos: { $all }
unfit-unlike = se escribe como { $examples }
unfit-line = es una sola línea de texto, sin espacios en los extremos
unfit-empty = nunca queda vacío
unfit-topic = no hay ningún tema { $topic } en el que puedan escribir todos los miembros
setting-above = Lo dice { $source }, que va antes que el archivo: cámbialo allí y reinicia.
setting-by-hand = Esto se cambia en el archivo, con un editor: con un error el servidor no arrancaría de nuevo.
setting-unwritten = El archivo no se escribió y todo sigue como estaba. { $why }
no-such-session = Esa sesión ya no existe.
page-gone = Esta página del sysop ya no es tuya. Tu buzón dice por qué.
not-over-ssh = Las páginas del sysop solo están abiertas en el propio servidor.
not-over-ssh-hint = La cola está abierta aquí. Para lo demás: wellspring console en el servidor, o [console] over_ssh = true.
disconnected = El sysop cerró esta sesión: { $words }
held-full = Hay tantos mensajes esperando a un anfitrión que no caben más. El tuyo sigue en el editor; inténtalo mañana.
not-held = Esto ya no espera: alguien decidió, o quien lo escribió lo retiró.
author-may-not = Quien lo escribió no puede publicar ahora, así que no se puede publicar en su nombre.
watched-invalid = Una palabra vigilada tiene al menos dos letras, o un carácter de una escritura sin espacios como el chino: una sola letra retendría casi todo.
watched-full = Ya se vigilan { $limit } palabras; quita una primero.
not-purged = Esta entrada del registro no es una purga que se pueda deshacer.
waits-link = Tus palabras están guardadas y esperan a un anfitrión, que suele mirar pronto: un primer mensaje con enlace siempre espera, porque el spam también es así. Están en Borradores.
waits-twin = Tus palabras están guardadas y esperan a un anfitrión, que suele mirar pronto: otra cuenta publicó casi lo mismo. Están en Borradores.
waits-word = Tus palabras están guardadas y esperan a un anfitrión, que suele mirar pronto: una está en una lista de palabras que los anfitriones miran antes. Están en Borradores.
waits-bait = Tus palabras están guardadas y esperan a un anfitrión, que suele mirar pronto: para un primer mensaje suenan a lo que dice el spam. Están en Borradores.
held-for-link = enlace de alguien nuevo
held-for-twin = casi igual que otra cuenta
held-for-word = una palabra vigilada
held-for-bait = palabras de alguien nuevo que suenan a spam
no-backups = De las copias de seguridad se ocupa el servidor; allí, usa wellspring backup.
no-such-backup = Esa copia de seguridad ya no existe.
backup-runs = Ya se está haciendo o comprobando una copia; espera a que termine.
backup-begun = Se está haciendo una copia; aparece aquí en cuanto esté comprobada e íntegra.
backup-looked-at = Se está comprobando; el resultado aparece al lado.
backups-title = Copias de seguridad
backup-every = Una cada { $hours } h; { $keep ->
    [1] se guarda la última
   *[other] se guardan las últimas { $keep }
}.
backup-never = No se hace ninguna sola: [backup] every está desactivado.
backup-place = Están en { $directory }.
backup-place-free = Están en { $directory }, con { $free } libres.
backup-rhythm = { $often } { $place }
backup-copying = Se está haciendo una: { $percent } % copiado.
backup-verifying = Se está haciendo una: se comprueba la copia.
backup-again = Se comprueba de nuevo { $name }.
backup-failed = El último intento falló ({ $age }): { $why }
backup-none = Aún no hay ninguna. Pulsa m para hacer una.
backup-whole = íntegra
note-backups = Cada copia se comprobó al hacerla y estaba íntegra. Se restaura con un comando en el servidor, mientras está detenido: wellspring restore ARCHIVO. Lo que sustituye se conserva.
note-desk = Intro sobre una conferencia lleva a su página. Allí se añaden anfitriones, e Intro sobre un anfitrión le quita el cargo; igual con quienes tienen acceso. También están allí el título, la descripción, el acceso, el lugar en la lista y el archivo.
letter-subject = { $site }: lo que espera esta semana
letter-head = Situación: { $at } UTC.
letter-waits = Lo que te espera a ti y a los anfitriones
letter-more = y { $n } más
letter-server = El servidor
letter-backup = Última copia de seguridad: { $age }, { $size }, { $path }
letter-no-backup = Aún no hay ninguna copia de seguridad.
letter-database = Base de datos: { $size }
letter-disk = Libre en su disco: { $size }
letter-foot = Entra con ssh y pulsa g q para verlo. wellspring letter muestra esta carta en cualquier momento.
backup-damaged = dañada
backup-when-made = Antigüedad: { $age }. Comprobada al hacerla: íntegra.
backup-whole-again = Antigüedad: { $age }. Comprobada de nuevo ({ $again }): íntegra.
backup-damaged-why = No te fíes de ella: { $why }
backup-restore = Para restaurarla, detén el servidor y escribe:
key-back-up = hacer una ahora
key-verify-backup = comprobar de nuevo
console-title = consola
console-needs-member = Para eso hace falta un miembro: inicia la consola con --as HANDLE.
sysop-up = arrancó { $ago }
sysop-idle = ningún servidor en marcha
fact-here = aquí { $here }, máximo hoy { $peak }
fact-members = { $new ->
    [one] miembros { $members }, { $new } nuevo esta semana
   *[other] miembros { $members }, { $new } nuevos esta semana
}
fact-database = base de datos { $size }
fact-disk = disco { $percent } % libre
fact-backup = última copia { $age }, comprobada
fact-backup-failed = copia fallida { $age }
fact-backup-none = aún sin copia de seguridad
fact-queue = cola { $count }, lo más antiguo { $age }
fact-queue-none = cola vacía
fact-version = versión { $version }, proceso { $pid }
fact-connections = conexiones { $now }, { $waiting } entrando
fact-load = carga { $load }
fact-memory = memoria { $size }
fact-files = archivos abiertos { $count }
posts-a-day = mensajes sin importados
replies-a-day = respuestas
joined-a-day = altas
posts-a-day-note = { $days } días; hoy { $today }, máximo { $most }
waits-title = A la espera
sessions-title = Sesiones
sessions-none = No hay nadie conectado.
session-of-guest = Un invitado no tiene expediente. x termina la sesión.
session-head-from = desde
session-head-client = cliente
session-command = comando
disconnect-ask = Motivo (lo leerá):
disconnect-done = La sesión { $id } está cerrada.
key-disconnect = desconectar
key-pages = páginas
key-reload = que el servidor relea
key-level = nivel
config-title = Ajustes del servidor
go-config = ajustes del servidor
go-sessions = sesiones
go-members = miembros
go-desk = gestión de conferencias
go-invitations = invitaciones
go-tail = registro del servidor
go-backups = copias
go-spam = spam
go-overview = resumen
config-live = al momento
config-restart = tras reiniciar
config-waits = cambiado; tras reiniciar
config-above = lo dice { $source }: cámbialo allí
config-set = { $key } es ahora { $value }. u lo deshace.
config-set-waits = { $key } será { $value } en el próximo arranque. u lo deshace.
config-same = { $key } ya es { $value }.
config-about = { $key }, como en el archivo pero sin comillas. Esc lo deja.
config-about-list = { $key }: elementos entre comas. Esc lo deja.
config-about-letters = De una sección o un nombre; nada muestra todos.
config-about-choice = { $key }: Intro elige uno, q lo deja.
config-nothing = Ningún ajuste tiene estas letras. / busca otras.
config-sure-ssh = Esto cierra estas páginas por ssh, también para ti. Pulsa Intro otra vez para hacerlo.
config-sure-passwords = Nadie entrará ya con contraseña: comprueba que una llave te deja entrar. Pulsa Intro otra vez para hacerlo.
config-default = por defecto
config-how = { $holds }; { $source }
config-idle = No hay servidor en marcha: uno que arranque ahora seguiría esto.
config-reloading = El servidor relee su configuración; su registro dice qué resultó.
tail-title = Registro del servidor
tail-error = errores
tail-warn = avisos y errores
tail-info = lo que ocurre
tail-debug = todo
tail-none = No hay nada así entre las últimas líneas del registro.
title-empty = El título está vacío.
title-too-long = El título pasa de { $limit } caracteres.
body-empty = Aún no hay nada que enviar.
body-too-long = El texto tiene { $bytes } bytes; se admiten { $limit }.
body-too-tall = El texto pasa de { $limit } líneas.
handle-invalid = Un alias tiene de 2 a 20 letras, cifras, - o _, y empieza por una letra.
handle-taken = Ese alias está ocupado o se parece demasiado a otro.
name-invalid = El nombre está vacío o pasa de 60 caracteres.
slug-invalid = El nombre corto de una conferencia lleva a-z, 0-9 y -, 16 a lo sumo, y empieza por una letra.
slug-taken = Ese nombre corto se usa o se ha usado ya.
registration-closed = Por ahora nadie puede unirse.
invite-invalid = Esta invitación no existe, está gastada o ha caducado.
invite-invalid-hint = Pide otra a quien te invitó.
claim-invalid = Ese no es el código, o ya hay un sysop.
password-too-short = La contraseña necesita al menos { $least } caracteres.
key-taken = Esta llave no se puede añadir: quizá sea de otra cuenta.
key-taken-hint = Quien la tenga puede traerla: que se conecte con ella y dé un código de dispositivo de la cuenta que la quiere.
key-invalid = No es una llave pública en el formato de OpenSSH.
key-yours = Esta llave ya es tuya.
key-unsound = Esta llave no es segura: es demasiado corta o de un tipo que se puede falsificar.
key-unsound-hint = ssh-keygen -t ed25519 crea una buena.
key-invalid-hint = Es la única línea del archivo que termina en .pub; el otro archivo es secreto y se queda contigo.
keys-full = Un miembro tiene como mucho { $limit } llaves. Quita antes una.
label-invalid = El nombre de una llave tiene de 1 a { $limit } caracteres.
last-way = Es tu única forma de entrar.
last-way-hint = Añade antes otra llave o pon una contraseña.
key-gone = Esta sesión entró con una llave que se ha quitado.
password-gone = Esta sesión entró con una contraseña que ya no vale.
password-wrong = Esa no es tu contraseña actual.
passwords-off = Aquí no se usan contraseñas.
crossed = Esto se editó entretanto en otra ventana.
crossed-hint = Ábrelo otra vez y luego edita.
drafts-full = Tienes { $limit } borradores, y ese es el límite.
drafts-full-hint = Envía o descarta uno; este aún no está guardado.
not-oneself = No puedes hacer eso contigo.
mutes-full = Tienes silenciados a { $limit } miembros, y ese es el límite.
mutes-full-hint = Deja antes de silenciar a uno: gp, y luego Silenciados.
pace = Vas demasiado rápido.
said-already = Acabas de publicar aquí las mismas palabras, en { $reference }. No se han publicado dos veces.
said-already-hint = Lo que has escrito está guardado. Dilo con otras palabras o espera { $minutes } min.
pace-hint = Tu texto está a salvo. Inténtalo de nuevo en { $seconds } s.
busy = El servidor está ocupado. No se ha hecho nada; lo que escribiste está a salvo.
read-only = El servidor no puede escribir ahora: el disco está lleno o falla.
read-only-hint = Se puede leer. Lo que escribiste sigue aquí; inténtalo más tarde.
query-empty = No hay nada que buscar: ni palabra ni filtro.
query-nowhere = Ninguna conferencia ni tema se llama { $text }.
query-nobody = Aquí nadie se llama { $text }.
query-kind = is: admite question, unanswered, announcement o idea, no { $text }.
query-day = before: y after: admiten un día como 2026-01-31, no { $text }.
query-status = «{ $text }» no es un estado. Hay: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
query-name = { $text }: no es un filtro. ¿Querías decir { $meant }:?

## Listas
new-all = todo
no-more-new-here = No hay nada más nuevo en esta lista; Espacio sigue en otro sitio.
head-posts = mens.
head-topics = temas
head-new = nuevos
filter-all = todos
filter-new = nuevos
filter-watched = seguidos
filter-unanswered = sin respuesta
filter-mine = mías
filter-voted = votadas
filter-overdue = atrasadas
filter-retired = retirados
mark-pinned = fijado
mark-linked = enlazado
mark-retired = retirado
topic-retired = retirado, sin respuestas
topic-home = pertenece a { $home }
topic-post-moved = Este mensaje está ahora en { $place }; l lleva allí.
exec-moved = Este mensaje está ahora en { $place }.
topic-answers-apart = responde a { $place }
key-tend = lista para anfitriones
key-deed-hide = ocultar o volver a mostrar
key-deed-freeze = cerrar el tema o volver a abrirlo
key-deed-pin = fijar arriba o soltar
key-deed-retitle = cambiar el título
key-deed-retire = retirar de las listas o devolver
key-deed-move = mover el tema
key-deed-link = enlazar en otra conferencia
key-deed-split = separar desde este mensaje
key-deed-accept = aceptar la solución o no
key-deed-unlink = quitar un enlace
key-deed-erase = borrar lo que va contra la ley
tend-title = Qué hacer
tend-accept = Aceptar este mensaje como solución
tend-unaccept = No aceptarlo más como solución
tend-hide = Ocultar este mensaje
tend-unhide = Volver a mostrar este mensaje
tend-freeze = Cerrar el tema a respuestas
tend-thaw = Volver a abrir el tema
tend-pin = Fijar el tema arriba
tend-unpin = Dejar de fijar el tema
tend-retitle = Cambiar el título
tend-retire = Retirar el tema de las listas
tend-unretire = Devolver el tema a las listas
tend-move = Mover el tema
tend-link = Enlazar el tema en otra conferencia
tend-unlink = Quitar un enlace
tend-split = Separar desde este mensaje
tend-erase = Borrar lo que va contra la ley
tend-along = ¿Qué más se lleva?
along-answers = Lo que le responde
along-after = Todo lo que sigue
along-nothing = Nada más
tend-new-title = El título, luego Intro.
tend-sure = Nada lo devuelve. y lo borra para siempre; cualquier otra tecla lo deja.
tend-where = Adónde:
tend-no-place = Ninguna conferencia coincide.
tend-narrows = No todos los que ahora lo leen podrán leerlo allí.
tend-not-now = Eso no se puede hacer aquí ahora. M muestra lo que sí.
tends-not = Eso es cosa de los anfitriones de { $place } y los sysops: M abre lo que pueden hacer.
tend-so-already = Ya está así.
tended-accept = Aceptado como solución: { $place }. u lo deshace.
tended-unaccept = Ya no está aceptado: { $place }. u lo deshace.
tended-hide = Oculto: { $place }. u lo deshace.
tended-unhide = Visible otra vez: { $place }. u lo deshace.
tended-freeze = Cerrado a respuestas: { $place }. u lo deshace.
tended-thaw = Abierto otra vez a respuestas: { $place }. u lo deshace.
tended-pin = Fijado arriba: { $place }. u lo deshace.
tended-unpin = Ya no está fijado: { $place }. u lo deshace.
tended-retitle = { $place } ya tiene el título nuevo. u lo deshace.
tended-retire = Fuera de las listas: { $place }. u lo deshace.
tended-unretire = De vuelta en las listas: { $place }. u lo deshace.
tended-move = { $place } está ahora en { $to }; su dirección antigua lleva allí. u lo deshace.
tended-link = { $place } está ahora también en { $to }. u lo deshace.
tended-unlink = { $place } ya no está en { $to }.
tended-split = Separado desde { $place }. u lo devuelve.
tended-erase = Borrado para siempre: { $place }. Consta en el registro.
sort-activity = por actividad reciente
sort-number = por número
sort-votes = por votos
sort-heat = en auge
kind-question = pregunta
kind-answered = resuelta
kind-problem = problema
kind-discussion = debate
announced-news = noticia
announced-release = versión
announced-change = cambio
announced-known-issue = fallo conocido
announced-incident = incidencia
announced-question = pregunta
flag-spam = spam: vende o lleva a otra parte
flag-attack = ataca a una persona
flag-private = revela algo privado
flag-unlawful = va contra la ley
flag-misplaced = va en otro lugar
flag-wrong-kind = el anuncio tiene el tipo equivocado
topics-empty = Aquí aún no ha escrito nadie. n abre el primer tema.
topics-empty-for-now = Aquí aún no ha escrito nadie. q vuelve.
topics-elsewhere = { $n } no está en esta lista; Intro lo abre igualmente.
topics-none-new = Aquí lo has leído todo. f muestra todos los temas.
topics-none-watched = Aquí no sigues ningún tema; w sobre un tema lo sigue. f pasa al filtro siguiente.
topics-none-unanswered = Aquí toda pregunta tiene respuesta. f muestra todos los temas.
topics-none-live = Ahora no hay ninguna idea que votar. f pasa a la vista siguiente.
topics-none-mine = Aún no has propuesto nada aquí. n propone una idea.
topics-none-voted = Aún no has votado nada aquí. v sobre una idea la vota.
topics-none-overdue = Aquí no hay nada atrasado.
topics-none-retired = Aquí no se ha retirado ningún tema. f muestra todos.
view-top = más votadas
view-trending = en auge
view-newest = recientes
board-empty = Aún no hay ninguna idea aquí. n propone la primera.
board-empty-for-now = Aún no hay ninguna idea aquí. q vuelve atrás.
board-none-new = Aquí no hay nada nuevo. f va a la vista siguiente.
board-overdue-count = { $n } atrasadas
board-voted-short = contigo
board-vote-cast = Votaste por { $place } y sabrás qué pasa con ella. u lo deshace.
board-vote-back = Retiraste tu voto por { $place }. u lo deshace.
head-votes = votos
head-organisations = org.
roadmap-title = Hoja de ruta
record-answered = respondidas a tiempo { $timely } de { $all }
record-median = mediana { $days } días
record-planned = de { $all } planificadas: cumplidas { $kept }, tarde { $late }, retiradas { $back }
roadmap-empty = Aún no hay nada en la hoja de ruta: no se revisó ninguna idea. q vuelve atrás.
roadmap-for = para { $target }
roadmap-in = en { $release }
roadmap-testers = { $testers } probadores de { $places }
roadmap-no-column = No puede ir hacia allí. s muestra adónde puede.
plans-may-change = los planes pueden cambiar
conferences-title = Conferencias
conferences-yours = Las tuyas; < y > mueven una
conferences-left = Fuera de tu lista; x te une
conferences-all = Todas
conference-joined = { $slug } está ahora en tu lista.
conference-left = { $slug } ya no está en tu lista; x la devuelve.
conference-not-yours = { $slug } no está en tu lista. Únete con x y luego muévela.
conferences-empty = Aún no hay ninguna conferencia. Las crea el sysop: wellspring conference add.

## Ajustes
settings-title = Ajustes
settings-you = Tú
settings-screens = Pantalla
settings-name = Nombre
settings-access = Acceso
settings-ways = llaves y contraseña
settings-erase = Tus datos
settings-erase-value = exportar, borrar
settings-about-erase = Todo lo que se guarda de ti es tuyo: ssh HOST export-me > me.zip. Intro lleva a borrar tu cuenta.
erase-title = Borrar tu cuenta
erase-keep = Lo que escribí se queda
erase-scribble = Lo que escribí también se va
erase-handle = Escribe tu alias:
erase-wrong = Ese no es tu alias. Escribe { $handle } para borrar tu cuenta, o Esc para conservarla.
erase-keeping = Se van para siempre: alias, nombre, llaves, borradores, buzón. Quedan, de un antiguo miembro: { $posts }; votos y gracias siguen contados.
erase-scribbling = Se van para siempre: alias, nombre, llaves, borradores, buzón y las palabras de { $posts }. Votos y gracias siguen contados.
erase-before = Antes llévate tus datos: ssh HOST export-me > me.zip
settings-card = Ficha
settings-organisation = Organización
settings-audience = Visible para
settings-card-value = lo que otros ven de ti
settings-language = Idioma
settings-theme = Colores
settings-measure = Ancho
settings-about-language = El idioma de la interfaz, en cualquier equipo.
settings-about-measure = El ancho máximo de las líneas de un mensaje, en columnas.
settings-about-access = Tus formas de entrar: llaves, una contraseña y códigos para otro equipo o una llave perdida. Intro las abre.
settings-visit = Eres invitado: lo que elijas vale para esta visita.
settings-renamed = Ahora te llamas { $name }.
theme-terminal = terminal
theme-paper = papel
theme-contrast = contraste
theme-plain = sobrio
theme-about-terminal = Los colores de tu terminal, sobre su propio fondo.
theme-about-paper = Para un fondo claro: azul, magenta y rojo se ven oscuros.
theme-about-contrast = Nada tenue; el foco y los avisos van invertidos.
theme-about-plain = Sin colores; quedan la negrita, el subrayado y el inverso.
settings-sample-quote = ¿Qué tensión pusiste al final?
settings-sample = **210 N**, medidos en frío; la cifra del manual *viejo* se queda corta. Está en `belt.cfg`, y en https://belts.example/210 se cuenta todo con todas las medidas.
key-change = cambiar
key-change-back = el anterior
key-desk = abrir, añadir o cambiar
key-keep = guardar
key-answer = aceptar
key-keep-not = dejarlo como estaba
key-hide-post = ocultar
key-dismiss = dejarlo
key-welcome = bienvenido
key-let-in = dejar entrar
key-say-better = decirlo mejor
key-apply-again = solicitarlo otra vez
key-look-around = mirar

## Personas
here-title = Quién está aquí
here-count = { $n ->
    [one] { $n } miembro
   *[other] { $n } miembros
}
here-head-since = lleva
here-head-idle = inactivo
here-alone = Solo estás tú. r actualiza.
readers-title = Quién participa
readers-head-upto = leído
readers-head-at = cuándo
readers-all = todo
readers-none = Aún no participa nadie.
muted-title = Silenciados
muted-word = silenciado
muted-nobody = No has silenciado a nadie. M en la ficha de alguien lo silencia; @ en un mensaje abre la ficha de su autor.
muted-now = Has silenciado a { $who }: sus mensajes se pliegan y no te avisan. M lo deshace.
muted-no-longer = Ya no silencias a { $who }; M lo silencia otra vez.
muted-fold = silenciado; o lo muestra
people-members-only = Esto es para miembros. Sal con Q y conéctate otra vez para unirte.
card-title = Ficha
card-role = Aquí es
card-organisation = trabaja en
card-staff = del personal del sponsor
card-sysop = sysop
card-host = anfitrión de { $places }
card-joined = Se unió
card-seen = Última vez
card-here = está aquí ahora
card-today = hoy
card-ago = { $day }, hace { $age }
card-posts = Mensajes
card-thanks = Gracias
card-thanks-from = { $n ->
    [one] { $thanks }, de un miembro
   *[other] { $thanks }, de { $n } miembros
}
card-unclaimed = Estos mensajes se importaron. Nadie los ha reclamado aún.
card-muted = Silenciado: sus mensajes se pliegan.
card-search = Buscar en sus mensajes
card-search-own = Buscar en tus mensajes
card-mute = Silenciar: plegar sus mensajes
card-unmute = Dejar de silenciar
card-settings = Cambiar lo que se ve aquí
settings-muted = Silenciados
settings-muted-value = { $n ->
    [0] nadie
    [one] un miembro
   *[other] { $n } miembros
}
settings-about-card = Lo que otros miembros ven de ti. Intro la abre.
settings-about-organisation = Dónde trabajas. Junto a una idea consta cuántas organizaciones la votaron; nunca cuáles.
audience-me = solo tú
audience-hosts = anfitriones
audience-members = miembros
audience-everyone = todos
audience-about-me = Nadie más ve dónde trabajas. Tus votos cuentan igual para tu organización.
audience-about-hosts = Anfitriones y sysops ven en tu ficha dónde trabajas.
audience-about-members = Todos los miembros ven en tu ficha dónde trabajas.
audience-about-everyone = Todos pueden ver dónde trabajas, también los invitados.
organisation-unstated = sin indicar
organisation-waits = Espera a un anfitrión; hasta entonces tus votos no indican ninguna.
organisation-title = Dónde trabajas
organisation-find = Nombre:
organisation-about = Escribe unas letras. Si falta, la propones; un anfitrión la confirma.
organisation-propose = Proponer «{ $name }»
organisation-nowhere = No indicar ninguna
organisation-chosen = Ahora trabajas en { $name }. Tus votos cuentan para ella.
organisation-proposed = { $name } espera a un anfitrión; luego tus votos cuentan para ella.
organisation-left = Ahora no indicas organización.
organisations-title = Organizaciones
organisations-wait = { $n } por confirmar
organisations-waiting = Por confirmar
organisations-listed = En la lista
organisations-none = La lista está vacía. Los miembros proponen dónde trabajan en sus ajustes.
organisations-by = { $who }, { $age }
organisations-members = { $n ->
    [one] { $n } miembro
   *[other] { $n } miembros
}
organisations-name = Nombre:
organisations-reason = Motivo:
organisations-into = Con:
organisations-about-confirm = Intro la confirma con este nombre. Luego los votos de sus miembros cuentan para ella.
organisations-about-rename = Intro le da este nombre.
organisations-about-refuse = Quien la propuso lo lee en sus ajustes.
organisations-about-merge = { $name } es la misma que la que elijas; sus votos cuentan para esa.
organisations-reason-missing = Di por qué; quien la propuso lo leerá.
organisations-confirmed-already = Ya está confirmada. Si está repetida, m las fusiona.
organisations-confirmed = { $name } está confirmada.
organisations-renamed = Ahora se llama { $name }.
organisations-refused = { $name } no entra en la lista.
organisations-merged = Ahora va con { $name }.
settings-about-muted = Los miembros cuyos mensajes se pliegan. Intro los muestra.
balance-title = { $sponsor } aquí, últimos { $days } días
balance-voice = Habla
balance-voice-of = { $n } % de los mensajes
balance-answers = Responde
balance-answers-of = { $n } % de los suyos
balance-bad = Malas noticias
balance-bad-of = { $n } % de sus temas
balance-first = 1.ª respuesta
balance-first-of = mediana { $time }, { $n } % en { $days } días
balance-first-few = { $n } % en { $days } días
balance-problems = Problemas
balance-problems-of = { $n } % respondidos
balance-thanks = Gracias
balance-thanks-of = { $n } gracias por mensaje
balance-part = { $n } de { $of }
balance-for = { $n } por { $of }
balance-few = - muy pocos
balance-ideas = Ideas, últimos { $days } días
balance-ideas-of = a tiempo { $timely } de { $all }, mediana { $days } días
balance-ideas-late = a tiempo { $timely } de { $all }
balance-overdue = atrasadas { $n }
balance-doubted = Los miembros denunciaron como errónea la clase de { $n } de las malas noticias.
balance-computed = Calculado de los mensajes; ? muestra cada fórmula. Un guion indica que hay menos de { $few }.
balance-none = Este foro es de sus miembros: no hay sponsor y, por tanto, tampoco balance.
note-balance = Qué cuenta: los mensajes de los últimos { $days } días que todo miembro puede leer y que siguen ahí; si hay más de { $most }, los más nuevos. Nada retirado ni oculto, ni de conferencias privadas. Es personal quien lo era al escribir.
note-balance-voice = Habla: mensajes del personal, de todos los mensajes.
note-balance-answers = Responde: mensajes del personal que nombran el de un miembro, o ninguno en un tema abierto por un miembro; cada miembro una vez por tema; de todos los del personal. Una respuesta en cinco mensajes es una de cinco.
note-balance-bad = Malas noticias: temas declarados fallo conocido o incidencia, de todos los que abrió el personal. Si { $few } miembros denuncian la clase como errónea, también se dice.
note-balance-first = 1.ª respuesta: de los temas que los miembros abrieron hace al menos { $days } días, los que alguien del personal respondió en { $days } días, y la mediana de esos tiempos.
note-balance-problems = Problemas: lo mismo con los temas abiertos como problema.
note-balance-thanks = Gracias: las de miembros que no son del personal, por mensaje del personal.
note-balance-ideas = Ideas: en cada conferencia de ideas que todo miembro puede leer, las ideas planificadas, publicadas o rechazadas a tiempo, de todas las que lo fueron en un año o están atrasadas, y la mediana del tiempo de esas respuestas.
go-report = informe
report-title = Informe de salud, últimos { $days } días
report-span = { $from } a { $to }, y antes: desde { $before }
report-percent = { $n } %
report-n = de { $n }
report-before = antes { $value }
report-few = Un guion aparece donde hay menos de { $few }; ? muestra cada fórmula.
exec-about-rules = las normas de la casa; con agree las aceptas
exec-about-report = la salud de la comunidad, en cifras
desk-members = Miembros
desk-conferences = Gestión de conferencias
desk-invitations = Invitaciones
desk-record = Expediente de { $handle }
desk-place = Conferencia { $slug }
desk-fact = { $what }: { $value }
desk-never = nunca
desk-yes = sí
desk-no = no
desk-further = nuevo aviso
desk-nobody = No hay nadie así. f muestra otros, / busca letras.
desk-more = Más
desk-most = Estos son los { $n } más nuevos. / encuentra otros por letras.
desk-letters = Letras
desk-about-letters = De un alias o nombre; nada muestra todos.
desk-deeds = Qué se puede hacer
desk-key = Quitar llave { $key }
desk-sure = Pulsa Intro otra vez para hacerlo.
desk-did = { $which ->
    [suspend] { $who } queda en suspenso: lee, pero ya no escribe.
    [reinstate] { $who } puede escribir de nuevo.
    [let-in] { $who } tiene ya la entrada.
    [turn-down] { $who } no entra, y lee por qué.
    [staff] { $who } es ahora personal del sponsor.
    [no-staff] { $who } ya no es personal del sponsor.
    [sysop] { $who } es ahora sysop.
    [no-sysop] { $who } ya no es sysop.
    [pages] { $who } es ahora suplente con estas páginas.
    [no-pages] { $who } ya no tiene ninguna página del sysop.
    [key] Esa llave ya no deja entrar a { $who }.
    [unhost] { $who } ya no es anfitrión aquí.
    [expel] { $who } ya no tiene acceso aquí.
    [archive] { $who } queda en el archivo: cerrada, aún se lee.
    [unarchive] { $who } está abierta de nuevo.
    [edit] { $who } ha cambiado.
    [order] { $who } tiene su nuevo lugar en la lista de todas.
    [invite] La invitación está hecha; su código está arriba.
    [revoke] { $who } ya no deja entrar a nadie.
   *[other] Hecho.
}
desk-hosts-now = { $who } es ahora anfitrión de { $slug }.
desk-admitted-now = { $who } puede entrar ahora en { $slug }.
desk-code = { $code } deja entrar a { $handle } una vez, hasta { $until } UTC. Comprueba quién lo pide; no se muestra de nuevo.
desk-about-reason = ¿Por qué? Consta en el registro.
desk-words = En palabras
desk-about-words = Lo lee la persona, y todos en el registro.
desk-about-taken = Lo lee la persona, y todos en el registro. Intro a secas lo hace sin palabras.
desk-about-ended = Todos lo leen en el registro, sin el código. Intro a secas lo hace sin palabras.
desk-words-missing = Hacen falta palabras.
desk-days = Días
desk-about-days = Cuántos días; vacío: hasta nuevo aviso.
desk-days-wrong = Un número de días, de 1 a 10000.
desk-add-conference = Añadir una conferencia
desk-conference-added = Añadida: { $slug }.
desk-about-conferences = Intro sobre una conferencia: sus anfitriones, quién tiene acceso, su título.
desk-slug = Nombre corto
desk-about-slug = Como en tools.12: minúsculas, cifras, guiones. No cambia.
desk-title = Título
desk-about-title = Como aparece en la lista.
desk-description = Descripción
desk-about-description = Una línea sobre qué va ahí; puede quedar vacía.
desk-about-kind = ¿Para qué es? No cambia.
desk-about-access = ¿Quién puede leerla?
desk-archived = archivada
desk-no-host = sin anfitrión
desk-hosts = Anfitriones
desk-add-host = Añadir un anfitrión
desk-admitted = Admitidos
desk-admit = Admitir a un miembro
desk-take-away = Intro quita
desk-change = Intro cambia
desk-conference = La conferencia
desk-edit-title = Cambiar el título
desk-edit-description = Cambiar la descripción
desk-order = Su lugar en la lista de todas
desk-about-order = ¿Delante de qué conferencia? Quien tiene su propio orden lo conserva.
desk-order-last = al final
desk-archive = Archivar: cerrada, se lee
desk-unarchive = Abrirla de nuevo
desk-handle = Alias
desk-about-handle = Escribe letras, elige, Intro.
desk-invite = Nueva invitación
desk-no-invites = Aún no hay invitaciones. Una invitación es un código para unirse.
desk-uses = Usos
desk-about-uses = Cuántas personas pueden unirse.
desk-uses-wrong = Un número, de 1 a 1000000.
desk-about-expiry = Cuántos días vale; sin número: siempre.
desk-note = Nota
desk-about-note = Para qué es; solo aquí. Puede quedar vacía.
desk-over = acabada
desk-is-over = Esta invitación ya acabó.
desk-left = quedan { $n }
desk-endless = sin fin
desk-command = ssh new@HOST
desk-sentence = Para enviar: únete a { $site }: { $command }, y escribe este código cuando se te pida: { $code }.
key-letters = por letras
desk-head-handle = alias
desk-head-slug = nombre corto
desk-head-title = título
desk-head-hosts = anfitriones
desk-head-name = nombre
desk-head-marks = rol
desk-head-joined = se unió
desk-head-seen = última vez
desk-head-topics = temas
desk-head-last = último
desk-waits = Espera que le dejen entrar ({ $age }): { $said }
desk-used = (último uso: { $age })
desk-unused = (nunca usada)
desk-label = { $which ->
    [joined] se unió
    [seen] última vez
    [suspended] suspendido hasta
    [marks] rol
    [pages] páginas como suplente
    [hosts] anfitrión de
    [keys] llaves
   *[password] contraseña
}
desk-mark = { $which ->
    [suspended] suspendido
    [sysop] sysop
    [deputy] suplente
    [host] anfitrión
    [waits] quiere entrar
    [member] miembro
    [refused] rechazado
   *[staff] personal
}
desk-filter = { $which ->
    [all] todos, los más nuevos
    [staff] personal
    [sysops] sysops
    [deputies] suplentes
    [hosts] anfitriones
    [suspended] suspendidos
   *[waiting] esperan entrar
}
desk-deed = { $which ->
    [let-in] Dejar entrar
    [turn-down] Rechazar
    [card] Abrir su ficha
    [suspend] Suspender
    [reinstate] Dejar que escriba de nuevo
    [staff] Marcar como personal
    [no-staff] Ya no es personal
    [sysop] Hacer sysop
    [no-sysop] Ya no es sysop
    [claim] Darle mensajes importados
    [erase] Borrar su cuenta
    [purge] Retirar todos sus mensajes
    [pages] Dar o quitar páginas del sysop
   *[code] Código por llave perdida
}
desk-sender = Quién los escribió
desk-about-sender = Un nombre o una dirección del archivo, o una parte. Asegúrate antes de que fue esa persona: no se puede deshacer.
desk-no-sender = Nadie de un archivo se llama así.
desk-which-sender = ¿De quién? No se puede deshacer.
desk-sender-line = { $name } <{ $source }>, { $posts }
desk-proof = Cómo se comprobó
desk-about-proof = { $whom } recibe los mensajes de { $whose }; no se puede deshacer. Esto queda en el registro.
desk-about-erase = Lo que escribió: no se puede deshacer.
desk-erase-keep = Se queda, de un antiguo miembro
desk-erase-scribble = También se va
desk-erase-handle = Su alias
desk-about-sure = Escríbelo para borrar la cuenta para siempre. Las copias de seguridad guardan lo que tienen.
desk-other-handle = Ese no es su alias.
desk-about-purge = Por retirar: { $posts }; { $topics } sin mensajes de nadie más; a la espera de un anfitrión: { $held }. { $how ->
    [suspended] La cuenta ya está suspendida hasta nuevo aviso, y lo sigue estando. Lo retirado se conserva; una tecla lo devuelve.
   *[writes] La suspensión es hasta nuevo aviso. Lo retirado se conserva; una tecla lo devuelve y termina esa suspensión.
}
desk-purge-suspend = Retirarlo todo y suspender
desk-purge-only = Solo retirarlo todo
desk-purge-back = Devolver lo que retiró { $entry }
desk-purge-nothing = No hay nada suyo a la vista ni a la espera.
desk-purged = Retirado. u lo devuelve todo.
desk-about-pages = Intro marca o desmarca una página; la última línea da las marcadas y quita las demás.
desk-pages-give = Dar las marcadas
desk-pages-none = No dar ninguna página
desk-kind = { $which ->
    [forum] Para conversar
    [ideas] Para ideas y votos
   *[announcements] Para anuncios
}
desk-access = { $which ->
    [members] La lee todo miembro
    [public] También los invitados
   *[private] Solo los admitidos
}
note-report = Qué cuenta: mensajes de los últimos { $days } días que todo miembro puede leer y que siguen como se escribieron, de más de { $most } los más recientes, junto a los { $days } días anteriores. Nada retirado ni oculto, nada de conferencias privadas, nada importado de gente que no es miembro. Nada de esto trata de una persona.
gauge-is = { $name }: { $formula }
gauge-formula = { $which ->
    [reply_coverage] de los temas que los miembros abrieron hace al menos 7 días, los que otra persona respondió en 7 días.
    [first_reply] la mediana de lo que tardaron esas respuestas; se lee junto con la proporción de arriba.
    [newcomers_answered] de los miembros que escribieron por primera vez hace al menos un día, los que tuvieron respuesta en 24 horas: en su propio tema, de cualquiera; en otro, de quien nombra su mensaje.
    [solo_topics] de los mismos temas, aquellos en los que nadie más ha escrito hasta ahora.
    [answers_by_peers] de las respuestas aceptadas a preguntas de miembros, las que no escribió el personal del sponsor. Quien se responde a sí mismo no cuenta.
    [answers_accepted_by_asker] de las mismas respuestas, las que aceptó quien preguntó, no un anfitrión.
    [unanswered_under_1_day] preguntas de miembros en las que nadie más ha escrito, de menos de un día.
    [unanswered_1_to_7_days] lo mismo, de los días anteriores.
    [unanswered_7_to_30_days] lo mismo, de más de una semana.
    [unanswered_over_30_days] lo mismo, hasta un año. Lo cerrado, retirado o archivado no espera a nadie.
    [ideas_decided_in_time] de las ideas planeadas, entregadas o rechazadas, más las vencidas, las que lo fueron a tiempo.
    [ideas_declined_with_reason] de las ideas rechazadas, las que tienen motivo. Debe ser el 100 %.
    [promises_kept] de las promesas que terminaron, las entregadas antes del fin de su primer plazo.
    [promises_late] las entregadas más tarde.
    [promises_taken_back] las que volvieron a revisión, también porque lo entregado no sirvió.
    [ideas_merged] de las ideas abiertas, las que ahora están fusionadas en otra.
    [top_10_share] de todos los mensajes, los de los diez que más escribieron; no se dice si escribieron menos de veinte.
    [embedded_members] de los miembros que escribieron en 90 días, los que cumplen tres de seis: intercambió respuestas con tres miembros; tuvo respuesta del personal; tres le dieron las gracias; es o fue anfitrión, prueba u opera; votó una idea ajena; figura en una versión.
    [new_members] de los miembros que escribieron, los que nunca lo habían hecho.
    [returning_members] de los mismos, los que no lo hicieron en los 28 días anteriores, pero sí antes.
    [lost_members] de los miembros que escribieron en los dos períodos de 28 días anteriores, los que ahora no.
    [searches_without_match] de todas las búsquedas, las que no hallaron nada. No se guarda quién buscó ni qué.
    [flags_per_1000_posts] denuncias de miembros por mil mensajes, sin las que son sobre el tipo de un anuncio.
    [flags_settled] de las denuncias, aquellas tras las que un anfitrión hizo algo o las desestimó.
    [flag_to_act] la mediana de lo que se tardó.
    [acts_with_reason] de lo que quitaron anfitriones, personal y sysops, lo que tiene motivo. Debe ser el 100 %.
    [held_posts_released] de los mensajes retenidos ya decididos, los que al fin se publicaron.
    [acts_appealed] de los mismos actos, los que alguien recurrió.
   *[appeals_granted] de los recursos decididos, los que se concedieron.
}
gauge = { $which ->
    [reply_coverage] Respondidos en 7 días
    [first_reply] Primera respuesta, mediana
    [newcomers_answered] Nuevos respondidos en un día
    [solo_topics] Temas sin nadie más
    [answers_by_peers] Aceptadas, de miembros
    [answers_accepted_by_asker] Aceptadas por quien preguntó
    [unanswered_under_1_day] Menos de un día
    [unanswered_1_to_7_days] De 1 a 7 días
    [unanswered_7_to_30_days] De 7 a 30 días
    [unanswered_over_30_days] Más de 30 días
    [ideas_decided_in_time] Decididas a tiempo
    [ideas_declined_with_reason] Rechazadas con motivo
    [promises_kept] Promesas cumplidas
    [promises_late] Promesas cumplidas tarde
    [promises_taken_back] Promesas retiradas
    [ideas_merged] Fusionadas por repetidas
    [top_10_share] Mensajes de los diez primeros
    [embedded_members] Miembros integrados
    [new_members] Miembros nuevos
    [returning_members] Miembros que volvieron
    [lost_members] Habituales perdidos
    [searches_without_match] Búsquedas sin resultado
    [flags_per_1000_posts] Denuncias por mil mensajes
    [flags_settled] Denuncias atendidas
    [flag_to_act] Denuncia a acto, mediana
    [acts_with_reason] Actos con motivo
    [held_posts_released] Retenidos publicados
    [acts_appealed] Actos recurridos
   *[appeals_granted] Recursos concedidos
}
report-part = { $which ->
    [answers] Respuestas
    [waiting] Preguntas sin respuesta
    [ideas] Ideas
    [members] Miembros
    [searching] Búsqueda
   *[moderation] Moderación
}
home-pulse = Cuatro preguntas sobre { $sponsor }: Intro responde, N ahora no
home-pulse-short = Cuatro preguntas: Intro, o N no
pulse-title = Cuatro preguntas breves
pulse-at = { $n } de 4
pulse-competence = { $sponsor } conoce su oficio.
pulse-honesty = { $sponsor } nos dice la verdad.
pulse-goodwill = { $sponsor } quiere lo mejor para nosotros.
pulse-criticism = Podría criticar a { $sponsor } aquí.
pulse-scale = 1 en absoluto ... 5 del todo
pulse-promise = Tus respuestas solo se cuentan, sin ti. Todos las ven al acabar el trimestre, si respondieron al menos { $few }.
pulse-thanks = Contado. Gracias.
key-rate = responder
opinions-title = Lo que dicen los miembros, 1 a 5
opinions-none = Aún no ha acabado ningún trimestre con respuestas.
opinions-answers = { $n } respuestas
opinions-competence = Conoce su oficio
opinions-honesty = Dice la verdad
opinions-goodwill = Quiere lo mejor
opinions-criticism = Se le puede criticar
note-opinions = Lo que dicen los miembros: la media de las respuestas a las cuatro preguntas de cada trimestre acabado; con menos de { $few } no se dice nada. Solo se cuentan: no se guarda quién respondió.
settings-notices = Avisos
settings-notices-value = de qué te enteras
settings-about-notices = Qué avisos recibes, cada clase activada o no. Intro los muestra.
notices-title = Avisos
hear-on = sí
hear-off = no
hear-rule = «No» detiene lo que vendría, en todas tus sesiones. Lo recibido se queda.
hear-reply = Respuestas
hear-reply-about = Alguien respondió a un mensaje tuyo.
hear-mention = Menciones
hear-mention-about = Alguien te mencionó por tu alias.
hear-watched = Temas que sigues
hear-watched-about = Alguien escribió en un tema que sigues.
hear-accepted = Soluciones aceptadas
hear-accepted-about = Alguien aceptó un mensaje tuyo como solución.
hear-moved = Ideas que avanzan
hear-moved-about = Una idea que votaste o sigues tiene otro estado, con su motivo.
hear-released = Versiones
hear-released-about = Una versión nombra una idea que votaste.
hear-testing = Pruebas
hear-testing-about = Se buscan probadores para una idea que votaste, o ya se sabe qué encontraron.
hear-flagged = Mensajes denunciados
hear-flagged-about = Alguien denunció un mensaje en una conferencia de la que eres anfitrión.
hear-moderated = Moderación
hear-moderated-about = Un anfitrión hizo algo con un mensaje o tema tuyo. De lo que se haga con tu cuenta o con lo que puedes hacer se te avisa siempre.
hear-appealed = Recursos
hear-appealed-about = Alguien recurre lo que hizo otro anfitrión o sysop, y tú puedes decidir.
key-refresh = actualizar
key-mute = silenciar o no
key-readers = quién participa
key-author = ficha del autor
key-why-folded = por qué está oculto
topic-not-folded = Ningún anfitrión ocultó este mensaje: L lleva a la entrada del registro cuando es así.
key-their-posts = buscar mensajes

## Inicio
home-welcome = Te damos la bienvenida a { $site }. Las conferencias contienen temas, y los temas, mensajes. Espacio lee lo nuevo, página a página; Intro abre la línea marcada con >; q vuelve. ? explica cada tecla, Q sale.
home-welcome-short = Hola. Espacio lee lo nuevo, Intro abre, ? explica las teclas.
home-since = última visita { $ago }
home-for-you = Para ti
home-more-for-you = y { $n } más en tu buzón
home-new = Lo nuevo en tus conferencias
home-nothing-new = Tus conferencias; nada nuevo
home-announced = Anuncios
home-inbox = tu buzón: respuestas, menciones
home-no-conferences = No hay ninguna conferencia en tu lista. Intro en la línea siguiente muestra las que hay.
home-introduce = preséntate en { $place }
home-all-conferences = { $n ->
    [0] todas las conferencias
    [one] todas; { $n } fuera de tu lista
   *[other] todas; { $n } fuera de tu lista
}
home-drafts = { $n ->
    [one] te espera un borrador: { $places }
   *[other] te esperan { $n } borradores: { $places }
}
notice-reply = { $who } respondió: { $text }
notice-mention = { $who } te mencionó: { $text }
notice-watched = { $who } escribió: { $text }
notice-accepted = { $who } aceptó tu solución: { $text }
notice-moved = { $title }: de «{ $before }» a «{ $after }». { $who }: { $text }
notice-stepped = { $step }. { $who }: { $text }
notice-released = { $title }, con una idea que votaste
notice-testing = { $title }: { $who } sobre las pruebas: { $text }
notice-flagged = { $who } denunció un mensaje en { $title }
notice-did = { $who } { $act }
notice-did-why = { $who } { $act } ({ $reason })
notice-words = { $said }: { $words }
notice-in = { $title }: { $said }
notice-appealed = { $who } recurre y tú puedes decidir: { $text }
notice-appealable = Intro muestra la entrada del registro, donde puedes recurrir una vez.
notice-kept = Tus palabras están entre tus borradores (gd).
about-you = Sobre ti
about-appeal = Un recurso

## Buzón
inbox-title = Buzón
inbox-empty = Nada todavía. Aquí verás quién te respondió, aceptó tu solución o te mencionó con @, y lo que se escribe en los temas que sigues (con w).
inbox-all-seen = Todo marcado como visto; u lo deshace.
inbox-none-unseen = Ya has visto todos los avisos.
inbox-older = Los avisos más antiguos no salen aquí; / encuentra cualquier mensaje.
key-all-seen = todo visto

## Borradores
drafts-title = Borradores
drafts-empty = No tienes borradores. Lo que escribes y no envías se guarda solo en unos segundos, y aparece aquí también en tu próxima visita.
drafts-answer = respuesta
drafts-topic = tema nuevo
drafts-edit = edición
drafts-step = paso
drafts-away = El tema está donde no puedes leer. Tu texto: ssh HOST export-me > me.zip
drafts-appeal = recurso
drafts-decision = decisión
drafts-reversal = reversión
held-title = Retenido
held-author = { $who }: aquí desde { $joined }, mensajes publicados: { $posts }
held-for-that = Retenido: { $why }.
held-for-clue = Retenido: { $why }: { $clue }
held-since = espera a un anfitrión, { $age }
held-not-posted-for = no publicado: { $why }
held-not-posted = Un anfitrión no publicó esto: { $why }. «{ $words }»
held-yours = Las palabras son tuyas: t las convierte en borrador. Aquí se guardan al menos 30 días.
held-released = Publicado en nombre de quien lo escribió.
held-refused = No publicado; quien lo escribió lee por qué.
held-taken-back = Vuelve a ser un borrador.
held-purged = Todo lo de { $handle } está oculto; la página de spam lo restituye.
held-purge-whose = Purgar una cuenta es cosa de sysops.
held-refuse-title = No publicarlo
held-refuse-about = Quien lo escribió lee el motivo y tus palabras, y conserva el texto. La crítica no es un motivo.
held-purge-title = Purgar la cuenta
held-purge-about = Se oculta todo lo que escribió esta cuenta, sus temas dejan las listas y lo que espera se rechaza. Una sola entrada del registro, que la página de spam deshace. La cuenta queda; suspéndela aparte.
spam-title = Spam
spam-figures = Ahora esperan: { $waiting }. En 30 días publicados por anfitriones: { $released }, no publicados: { $refused }.
spam-limits = Se retienen enlaces y cebos de quien tiene menos de { $posts } mensajes y se unió hace menos de { $days } días ([spam] en la configuración).
spam-words = Palabras vigiladas
spam-no-words = Ninguna. Una palabra vigilada retiene mensajes de cualquiera salvo anfitriones, personal y sysops; no borra nada.
spam-word-held = retenidos: { $count }
spam-word = Palabra:
spam-word-about = Una palabra o varias seguidas. Mayúsculas y acentos dan igual; un * al final encuentra lo que empieza así.
spam-watched = «{ $word }» está vigilada.
spam-unwatched = «{ $word }» ya no se vigila; w la añade de nuevo.
spam-purges = Purgas
spam-no-purges = Ninguna todavía. En la página de un miembro, o con wellspring spam purge HANDLE, se retiran todos los mensajes de una cuenta.
spam-purge = { $age }: { $whom }
spam-purge-back = { $age }: { $whom }, restituido
spam-unpurge-ask = u otra vez restituye exactamente lo que quitó esta purga.
spam-unpurged = Restituido.
drafts-untitled = (aún sin título)
closed-to-you = (cerrado para ti)

## Primera visita
first-title = Te damos la bienvenida a { $site }
first-pick = Una conferencia es un lugar para un asunto. Todas estas están en tu lista. Espacio quita la marcada con >, o la devuelve; no se pierde nada. Intro continúa.
first-pick-short = Todas están en tu lista. Espacio quita o pone una, Intro continúa.
first-last = último
first-introduce = Aquí se responde a quien se conoce. Bastan dos líneas: quién eres, con qué trabajas y qué te trae.
first-introduce-short = ¿Te presentas? En dos líneas: quién eres y qué te trae.
first-introduce-keys = Intro escribe la tuya. Esc: ahora no; Inicio te lo recuerda.
first-others = Lo que otros escribieron en { $place }
key-in-or-out = quitar o poner
key-tick = marcar o desmarcar
key-write-yours = escribir la tuya
key-not-now = ahora no

## Normas de la casa
rules-version = versión { $n }
rules-changed = Las normas de la casa han cambiado desde que las aceptaste. Intro las acepta.
rules-first = Estas son las normas de { $site }. Intro las acepta.
key-agree = aceptar

## Un tema
topic-answers = responde a { $n }
topic-edited = editado
topic-edited-how = editado, h: qué cambió
topic-accepted = solución
topic-accepted-host = aceptada por un anfitrión
topic-answered-in = resuelta en { $n } (pulsa a)
topic-redeclared = declarado como { $before }, cambiado a { $after } el { $day }
topic-ships = Esta versión incluye
topic-credit = { $idea } { $title }, de { $who }
flagged = Has denunciado { $place }: se avisa a los anfitriones. u lo deshace.
flag-title = ¿Qué está mal?
in-words = En palabras:
flag-criticism = La crítica, al sponsor o a quien sea, no es motivo para denunciar.
help-announcing = Anuncios
scheduled-title = Anuncios programados
scheduled-none = Aquí no hay nada programado.
scheduled-count = { $count } programados
scheduled-at = { $at } UTC
scheduled-ask = Pulsa otra vez para volverlo a borrador; entonces no se publica.
scheduled-held-author = no publicado: { $who } ya no puede
scheduled-held-closed = no publicado: la conferencia está cerrada
compose-ships = Incluye:
compose-ships-hint = ideas publicadas, como wishes.7, wishes.9
compose-at = Publicar:
compose-at-hint = vacío: ya; luego: 2027-05-31 09:00 UTC
compose-week = { $count } de { $limit } esta semana, empezados por el personal del sponsor.
compose-week-free = Un fallo conocido o una incidencia no tiene límite.
compose-kinds = Últimos { $days } días: { $kinds }.
compose-scheduled = Está programado y se publicará el { $at } UTC.
topic-you-accepted = El mensaje { $n } es ahora la solución; a lo deshace.
topic-not-accepted = Ya no hay ninguna solución aceptada.
topic-no-links = No hay ningún enlace en este mensaje.
topic-no-other = { $who } no escribió nada más en esa dirección.
topic-never-edited = Este mensaje nunca se editó.
topic-no-words-kept = Estas palabras ya no están; no se guarda ninguna versión.
topic-new-line = nuevo
topic-closed = cerrado
topic-draft-waits = Aquí te espera tu borrador; r lo continúa.
topic-hidden = { $who } ocultó este mensaje: { $reason }. o lo muestra.
topic-folded = Varios denunciaron este mensaje y está plegado hasta que lo vea un anfitrión: { $reason }. o lo muestra.
topic-hidden-open = { $who } ocultó este mensaje: { $reason }. o lo pliega.
topic-folded-open = Varios denunciaron este mensaje y está plegado hasta que lo vea un anfitrión: { $reason }. o lo pliega.
topic-scribbled = { $who } retiró estas palabras.
topic-erased = Estas palabras se borraron.
topic-wrote = { $who } acaba de escribir; está al final.
topic-nothing-answered = Este mensaje no responde a ningún otro.
topic-no-trail = No hay adónde volver; p lleva al mensaje al que responde este.
topic-not-yours = Solo { $who } puede cambiar este mensaje.
topic-not-as-it-stands = Un mensaje oculto o retirado no se cambia mientras siga así. Si está oculto, L lleva al motivo y al recurso.
topic-thanked = Le has dado las gracias a { $who }; t las retira.
topic-thank-back = Has retirado tus gracias.
topic-thank-own = Este mensaje es tuyo.
topic-scribble-ask = ¿Retirar estas palabras para siempre? E otra vez las retira; cualquier otra tecla las deja.
topic-watched = Recibirás un aviso de cada mensaje en { $place }; w lo desactiva.
topic-unwatched = Ya no sigues { $place }.
topic-forgotten = No volverás a ver { $place }; u lo deshace.
topic-unread-from = Nuevo otra vez desde el mensaje { $n }; u lo deshace.
topic-no-post = Aquí no hay ningún mensaje { $n }.
next-conference = Seguimos en { $place }.

## Una idea
idea-waits = { $age }; respuesta en { $left }
idea-overdue = { $age }; atrasada desde hace { $late }
idea-asks = { $age }; se pide más a quien la propuso; quedan { $left }
idea-promised = { $age }; objetivo { $target }, los planes pueden cambiar
idea-late = { $said }; atrasada desde hace { $late }
idea-shipped = hace { $age }, en { $release }
idea-into = hace { $age }, con { $place } «{ $title }»
idea-ended = hace { $age }
idea-unstated = { $n } sin indicar
idea-you-voted = { $said }; también el tuyo
idea-on = { $status } { $day }
idea-more-steps = { $n } más
idea-reason = motivo
idea-because = { $who }: «{ $text }»
idea-came-in = { $place } «{ $title }» se unió con { $votes }
idea-more-came-in = se unieron { $n } más; l las muestra
step-moved = de «{ $before }» a «{ $after }»
step-target = { $said }, objetivo { $target }, los planes pueden cambiar
step-again = nuevo objetivo { $target }, los planes pueden cambiar
step-release = { $said }, en { $release }
step-into = { $said }, con { $place }
idea-vote-cast = Votaste a favor; sabrás qué pasa con ella. u lo deshace.
idea-vote-back = Retiraste tu voto; u lo deshace.
idea-moved = { $place }: { $step }.
steps-title = Historia de la idea
step-none = Aquí no puedes dar ningún paso ahora.
step-choose = { $place } está «{ $status }». Llevarla a:
step-heading = { $place }: { $step }
step-hint-review = se examina
step-hint-needs-info = se pide más a quien la propuso
step-hint-planned = con un objetivo
step-hint-replan = un objetivo nuevo
step-hint-started = se está haciendo
step-hint-testing = los miembros la prueban
step-hint-shipped = con el nombre de una versión
step-hint-declined = no se hará
step-hint-merged = sigue en otra idea
step-hint-unmerge = vuelve a estar sola, como antes
step-hint-withdrawn = la retiras
step-field-target = Objetivo
step-field-release = Versión
step-field-into = Con
step-hint-target = 2027, 2027 Q2, 2027-05 o 2027-05-31. Los planes pueden cambiar.
step-hint-release = La versión en la que está.
step-hint-into = Una idea que sigue viva, como wishes.12; aquí basta 12.
step-reason = Motivo
step-reason-hint = Motivo, que leerán quienes votaron:
step-release-empty = Nombra la versión en la que está.
step-into-unknown = Nombra la idea con su referencia, como wishes.12.
step-not-done = No se hizo nada; tus palabras siguen ahí.
step-done = { $place }: { $step }. Lo sabrán quienes votaron o la siguen.
step-said = Tus palabras están en { $place }.
step-discard-ask = ¿Descartar lo escrito? d otra vez lo descarta, otra tecla lo conserva.
step-kept = Guardado como borrador; s continúa.
step-draft-moved = Aquí está tu borrador, pero la idea ha cambiado: elige para qué son tus palabras.
step-field-places = Probadores
step-hint-places = Cuántos se buscan, de 1 a { $most }.
deed-appeal = recurso
deed-grant = aceptar el recurso
deed-dismiss = rechazar el recurso
deed-doubt = no está resuelto
deed-trust = sí está resuelto
deed-call = buscar probadores
deed-results = contar los resultados
deed-hint-appeal = deciden los anfitriones, una vez
deed-hint-grant = se revisa de nuevo
deed-hint-dismiss = sigue rechazada
deed-hint-doubt = su autor y tres votos la reabren
deed-hint-trust = ya no lo dudas
deed-hint-call = primero quienes votaron
deed-hint-results = lo sabrán quienes votaron
deed-doubted = Dices que { $place } no está resuelto; s lo retira.
deed-trusted = Ya no dudas de { $place }.
idea-testing = La pruebas: lo que escribas aquí será tu informe. T lo deja.
idea-not-testing = Ya no la pruebas.
idea-testers = pruebas
idea-call = { $n } de { $places }; { $reported } informaron
idea-you-test = { $said }; tú pruebas
idea-may-test = { $said }; T toma un lugar
idea-results = los resultados están en el mensaje { $n }
idea-appeal = recurso
idea-appealed = en el mensaje { $n }, hace { $age }; decide un anfitrión
idea-appeal-granted = aceptado; { $because }
idea-appeal-dismissed = desestimado; { $because }
idea-doubts = dudas
idea-doubted = { $n } de { $needed } votantes dicen que no está resuelta
idea-author-doubts = { $said }; su autor también

## Enlaces e historia
copied = Copiado a tu portapapeles: { $text }
copied-all = Copiado a tu portapapeles.
copy-by-hand = Tu terminal no acepta copias desde aquí; selecciona el texto con el ratón.
links-title = Enlaces
links-nothing = ahí no hay nada que leer
links-leads-to = Lleva a { $host }:
history-title = Versiones
history-of = { $n } de { $total }
history-since = escrita { $from } UTC ({ $ago })
history-until = escrita { $from } UTC, sustituida { $until } UTC
history-legend = [-quitado-] [+puesto+]
history-first = como se escribió primero
history-none-kept = Se editó antes de importarse; no se guarda ninguna versión anterior.
history-oldest = Esta es la versión más antigua.
history-newest = Esta es la versión actual.

## El fin de una visita
superseded = Has entrado una vez más y el límite es de { $n } sesiones. Esta, la más antigua, termina. Los borradores quedan guardados.
stopped = El servidor se detiene un momento. Los borradores quedan guardados; vuelve pronto.
console-stopped = Se ha pedido a la consola que termine. Los borradores se conservan.

## Mensajes
post-unfold = o: ver todo

## Escribir
compose-new-topic = Tema nuevo
compose-new-idea = Nueva idea
compose-new-announcement = Anuncio nuevo
compose-problem = ¿Quién tiene este problema y cuánto le cuesta hoy? Y después: ¿qué ayudaría?
compose-reply = Respuesta
compose-edit = Editar
compose-kind = Tipo:
compose-kind-hint = flechas izquierda y derecha
compose-title = Título:
compose-answers = Responde a { $n }, { $who }: { $text }
compose-wrote = { $who } escribió:
compose-discard-ask = ¿Descartar estas palabras para siempre? d otra vez las descarta; cualquier otra tecla las deja.
compose-discarded = Descartado.
compose-opened = Publicado; recibirás un aviso de cada respuesta.
compose-posted = Tu respuesta se ha publicado.
compose-held = Guardado: antes lo mira un anfitrión.
compose-kept = Guardado como borrador; aquí estará cuando vuelvas.
compose-nothing-to-quote = Esto no responde a ningún mensaje; no hay nada que citar.
compose-draft-back = Aquí está tu borrador. Esc y luego d empieza de cero.
compose-sending = Enviando ...
compose-slipped = { $n ->
    [one] Entretanto llegó un mensaje. Intro envía igual, v lo muestra, Esc sigue escribiendo.
   *[other] Entretanto llegaron { $n } mensajes. Intro envía igual, v los muestra, Esc sigue escribiendo.
}
compose-preview-keys = Así se verá. Intro envía, Esc vuelve.
compose-slipped-keys = Esto se publicó entretanto. Esc vuelve.
similar-title = Parecido a tu título
similar-head = Ya hay algo parecido, Abajo lleva ahí:
similar-head-short = Ya hay parecido (Abajo):
similar-idea = { $status }, { $votes }
similar-voted = { $said }; votaste
similar-kind = { $kind }, { $posts }
similar-cast = Tu voto por { $place } cuenta. d descarta lo que escribiste aquí, cualquier otra tecla lo conserva.
similar-taken-back = Retiraste tu voto por { $place }.
similar-no-vote = { $place } no admite votos; Intro lleva ahí.
key-to-similar = ir ahí
key-to-title = al título
key-to-text = al texto

## Unirse
join-title = Únete a { $site }
join-intro = Es tu primera visita. Rellena unos campos, acepta las normas de la casa y ya estás dentro. Intro pasa al campo siguiente.
join-intro-applying = Es tu primera visita. Rellena unos campos y acepta las normas de la casa. Intro pasa al campo siguiente.
join-have-account = ¿Ya eres miembro? Pulsa Intro en esta línea para entrar.
join-language = Idioma:
join-handle = Alias:
join-name = Tu nombre:
join-invite = Invitación:
join-about = Sobre ti:
join-about-hint = En una línea, qué te trae aquí. Un sysop lo lee antes de dejarte entrar.
join-will-wait = Un sysop mirará tu solicitud.
join-meanwhile = Hasta entonces lees lo que pueden leer los invitados.
join-password = Contraseña:
join-again = Otra vez:
join-handle-hint = El nombre corto con que se te conoce; de 2 a 20 caracteres.
join-handle-asking = Comprobando ...
join-handle-free = Está libre.
join-name-hint = Lo ven los miembros junto a tus mensajes; mejor el real.
join-password-hint = Elige una contraseña: al menos { $least } caracteres. La necesitas la próxima vez.
join-password-differs = Las dos contraseñas no coinciden.
join-password-empty = Hace falta una contraseña: con ella entras la próxima vez.
join-rules = Las normas de la casa
join-button = Intro: unirte y aceptar las normas
join-waiting = Un momento ...
join-kept = Aún sin cuenta; lo escrito se conserva.
join-closed = Por ahora nadie puede unirse a { $site }. Pide una cuenta al sysop o a quien te habló de este sitio. q sale.
join-needs-key = Para unirte a { $site } necesitas una llave SSH, y has venido sin ella. Crea una con ssh-keygen y conéctate otra vez. q sale.
join-shut-member = ¿Ya eres miembro? Pulsa Intro para entrar.
join-leave-ask = No se ha guardado nada. Esc otra vez sale.
join-welcome = Te damos la bienvenida, { $name }.
join-tomorrow = Desde ahora entras con esto:
join-with-key = tu llave { $key }
join-with-password = tu contraseña
join-connect = Conéctate con la misma línea que hoy, con { $handle }@ delante del nombre del servidor.
join-connect-by = Conéctate con esta línea:
join-codes = En Ajustes, Acceso, crea códigos de recuperación para el día en que la olvides.
join-go-in = Pulsa Intro para pasar.
join-key-label = primera llave
key-next-field = siguiente
key-previous-field = anterior

## Buscar
search-title = Buscar
search-label = Buscar:
search-hint = "palabras juntas"  in:tools  by:ada  is:question, unanswered, announcement, idea  status:planned  after:2026-01  before:2026-02-28
search-waiting = Buscando ...
search-newest = lo más nuevo
search-best = lo más relevante
search-beyond = Nada encaja por ahora; Intro busca más atrás.
search-none = No se ha encontrado nada. Prueba con menos palabras o sin filtros.
search-all = { $n ->
    [one] Un resultado; no hay más.
   *[other] { $n } resultados; no hay más.
}
search-many = Los primeros { $n } resultados; con más palabras serán menos.
key-results = resultados

## Ayuda
help-title = Ayuda
help-all-title = Ayuda: todas las teclas
help-topics = Temas de una conferencia
help-board = Ideas de una conferencia
help-topic = Un tema
help-idea = Una idea
help-step = Un paso de una idea
help-writing = Escribir
help-menu = Tras Esc
help-text = En el texto
help-going = Tras g
help-house-else = Fuera de los campos de texto
help-find = Buscar:
help-not-found = Eso no está en esta página.
help-palette = : encuentra cada acción y cada sitio con unas letras de su nombre, y muestra su tecla. Mientras escribes, Ctrl-P hace lo mismo.
help-search = / busca palabras en títulos y mensajes; en una conferencia o un tema, primero allí. Los filtros acotan: in:tools by:ada is:question is:unanswered is:announcement is:idea status:planned after:2026-01 before:2026-02-28. Sin palabras, muestran temas, o lo que alguien escribió.
help-more = más abajo
help-here = Aquí
help-tending = Lo que hacen aquí los anfitriones
help-list = En todas las listas
help-house = En todas partes
help-how = Cómo funciona este sitio
help-new = Nuevo es lo que otros han escrito desde que leíste allí por última vez. El servidor lleva la cuenta, así que nunca pierdes tu sitio, en ningún equipo.
help-space = Espacio sigue leyendo: una página, luego el siguiente tema con algo nuevo, luego la siguiente conferencia, hasta que todo esté leído.
help-reference = Todo tiene una referencia, como tools.12.3: conferencia, tema, mensaje. Escribe # y una referencia para ir allí; en una conferencia basta 12, en un tema 5 es su mensaje 5. En un mensaje se convierte en enlace.
help-undo = Cuando una tecla cambia algo, lo dice la línea sobre las teclas; u lo deshace si se puede. Solo lo que no se puede deshacer pregunta antes.
help-trending = En auge: un voto cuenta la mitad que uno emitido { $days } días después; la apertura cuenta como un voto.
help-live = «Más votadas» y «en auge» muestran las ideas que aún se pueden votar; «recientes», todas, también las decididas.
help-record = A tiempo: de las respuestas (planificada, publicada o rechazada) del último año y de lo que ahora está atrasado, cuántas llegaron en los días prometidos. Planificadas: de las promesas ya terminadas, cuántas salieron antes de su primer objetivo.
help-access = Otro equipo, una llave perdida, una contraseña: gk muestra tus formas de entrar.
key-close = cerrar

## Comandos por ssh
exec-heading = Comandos, como en: ssh HOST new
exec-footing = help VERBO dice más; --json escribe JSON.
exec-statuses = Estado de salida: 0 hecho, 1 fallo, 2 mal uso, 3 sin permiso, 4 no encontrado.
exec-usage = Uso: { $usage }
exec-about-help = qué comandos hay, o cómo se usa uno
exec-about-whoami = quién eres aquí, y tus llaves
exec-about-conferences = las conferencias que puedes leer, primero las tuyas
exec-about-topics = los temas de una conferencia, por actividad reciente
exec-about-new = los temas con algo nuevo
exec-about-read = los mensajes de un tema, o desde uno en adelante
exec-about-post = abre un tema con el texto de la entrada estándar
exec-about-reply = responde con el texto de la entrada estándar
exec-about-announce = anunciar algo, con el texto de la entrada estándar (personal del sponsor)
exec-about-ideas = las ideas de una conferencia, por votos
exec-about-vote = votar por una idea
exec-about-unvote = retirar tu voto
exec-about-step = llevar una idea a otro estado, con un motivo
exec-about-doubt = decir que una idea entregada no está resuelta de verdad
exec-about-call = buscar N probadores de una idea, o cerrar la llamada con lo que encontraron
exec-about-test = probar una idea para la que se buscan probadores
exec-about-tend = anfitriones: actuar sobre un mensaje o un tema, con motivo
exec-about-decide = anfitriones: decidir el recurso contra una entrada del registro o por una idea
exec-about-reverse = anfitriones: deshacer lo que cuenta una entrada del registro
exec-about-release = anfitriones: publicar lo retenido en nombre de su autor
exec-about-refuse = anfitriones: no publicar lo retenido; su autor lee por qué
exec-about-welcome = anfitriones: quitar de la cola a alguien nuevo, por ya saludado
exec-about-inbox = lo que se te avisó, lo más nuevo primero
exec-inbox-appeal = «log ID» muestra la entrada; «appeal ID» la recurre, una vez, con tus palabras por la entrada estándar.
exec-about-queue = lo que te espera como anfitrión, personal o sysop, lo más antiguo primero
exec-about-search = mensajes y títulos con estas palabras, primero lo más nuevo
exec-about-who = quién está aquí
exec-about-export-me = todo lo que se guarda de ti, en un archivo zip
exec-option-json = escribe JSON
exec-option-limit = cuántos como mucho, de 1 a 500 (si no, 50)
exec-option-before = sigue tras esta referencia, la última de la página anterior
exec-option-from = empieza en el mensaje con este número
exec-option-mark = cuenta como leído lo escrito y todo lo anterior
exec-option-title = el título
exec-option-kind = discussion, question o problem
exec-option-id = de 1 a 64 caracteres a tu elección; repetido con los mismos, el comando se ejecuta una sola vez
exec-option-view = top, trending, newest, new, mine, voted u overdue (si no, top)
exec-option-declares = news, release, change, known-issue, incident o question
exec-option-ships = las ideas publicadas que nombra una versión, como wishes.7,wishes.9
exec-option-at = cuándo publicarlo, en UTC, como 2027-05-31 09:00
exec-option-reason = por qué; sin ella, el motivo es el texto de la entrada estándar
exec-option-why = por qué: spam, attack, private, unlawful, misplaced, duplicate, asked, upkeep o mistake
exec-option-target = solo para planned: cuándo, como 2027 Q2 o 2027-05, puede seguir una versión
exec-option-release = solo para shipped: la versión que la trae
exec-option-into = solo para merged: la idea en la que continúa
exec-option-words = por qué, en palabras
exec-option-undo = al revés: para hide, freeze, retire, pin, link, accept; para retitle, move, split lo último que se hizo con el tema; doubt y test: ya no
exec-option-to = la otra conferencia: para move, link, unlink
exec-option-along = qué más se separa: answers, after o alone
exec-option-yes = borrarlo: nada lo devuelve
exec-no-command = La interfaz necesita un terminal: ssh -t HOST. Sin él, indica un comando.
exec-unknown = No existe el comando «{ $text }».
exec-unknown-hint = ssh HOST help los muestra todos.
exec-quotes = Hay comillas sin cerrar.
exec-quotes-hint = Tu propio shell se lleva las comillas de fuera: --title "'Dos palabras'".
exec-unknown-option = { $verb } no tiene la opción { $text }.
exec-bad-value = { $option } necesita otro valor: { $about }.
exec-missing = Falta { $option }: { $about }.
exec-not-for = { $option } no es para { $deed }.
exec-would-erase = borraría para siempre las palabras de { $place } ({ $who }); con --yes se borran
exec-tended = { $act ->
    [hide] oculto
    [unhide] visible otra vez
    [erase] borrado para siempre
    [freeze] cerrado a respuestas
    [thaw] abierto otra vez a respuestas
    [retire] fuera de las listas
    [unretire] de vuelta en las listas
    [pin] fijado arriba
    [unpin] ya no está fijado
    [retitle] tiene el título nuevo
    [move] movido
    [link] enlazado
    [unlink] ya no está enlazado
    [split] separado
    [dismiss] se queda; sus denuncias ya no cuentan
    [accept] es la respuesta aceptada
    [unaccept] ya no es la respuesta aceptada
   *[other] { $act }
}
exec-tended-now = ; ahora está en { $place }
exec-taken-back = deshecho
exec-so-already = ya está así
exec-no-flags = aquí no espera ninguna denuncia
exec-new-words = El mensaje ya tiene sus nuevas palabras.
exec-refused = No publicado; su autor lee por qué ({ $entry }).
exec-welcomed = { $handle } ya no espera un saludo.
exec-not-held = «{ $text }» no es el ID de un mensaje retenido; queue los muestra.
exec-no-newcomer = Nadie nuevo llamado { $handle } espera un saludo. No se ha cambiado nada.
exec-nothing-back = Con { $topic } no se ha hecho nada así que se pueda deshacer. No se ha cambiado nada.
exec-operands = { $verb } no se usa así.
exec-not-a-reference = «{ $text }» no es una referencia.
exec-not-an-entry = «{ $text }» no es el número de una entrada del registro, como 42.
exec-not-a-board = { $slug } no es una conferencia de ideas.
exec-said-already-hint = Con --id un script puede repetirse: recibe otra vez la misma referencia. Si no, dilo con otras palabras o espera { $minutes } min.
exec-rules-first = Las normas de la casa son más nuevas que las que aceptaste, o aún no las has aceptado. No se ha hecho nada.
exec-rules-hint = Léelas: ssh HOST rules; luego acéptalas: ssh HOST rules agree
exec-rules-agreed = Has aceptado la versión { $version } de las normas de la casa.
exec-no-step = Un recurso, una duda, una llamada a probar y probar no son pasos, sino comandos propios: ssh HOST help.
exec-not-a-post = { $topic } es un tema, y esto se hace con un mensaje. No se ha hecho nada.
exec-not-a-post-hint = Su primer mensaje es { $post }.
exec-not-utf8 = El texto no es UTF-8. No se ha publicado nada.
exec-too-long = El texto pasa de { $limit } bytes. No se ha publicado nada.
exec-terminal = Con un terminal no hay entrada estándar.
exec-terminal-hint = Quita -t.
exec-silent = No ha llegado texto en { $seconds } s. No se ha publicado nada.
exec-silent-hint = El texto se lee de la entrada estándar hasta su fin: reply REF < texto.
exec-lost = Parte del texto se ha perdido por el camino. No se ha publicado nada.
exec-lost-hint = Envíalo otra vez.
exec-slow = Esto ha tardado más de { $seconds } s.
exec-slow-hint = Comprueba si se hizo antes de repetirlo.
exec-stopped = El servidor se detiene un momento.
exec-newcomer = Aún no eres miembro.
exec-members-only = Eso solo pueden hacerlo los miembros.
exec-join-first = Únete primero: ssh -t HOST
exec-try-again = No se ha hecho nada. Inténtalo de nuevo en { $seconds } s.
exec-busy = El servidor está ocupado. No se ha hecho nada.
exec-read-only-hint = Se puede leer. Inténtalo más tarde.
exec-more = Hay más: { $option }
exec-none = No hay nada que mostrar.
exec-new-posts = { $n } sin leer
exec-not-joined = fuera de tu lista
exec-host-of = anfitrión de { $slug }
exec-hidden = { $who } ocultó este mensaje: { $reason }. --json lo muestra.
exec-folded = Varios denunciaron este mensaje y está plegado hasta que lo vea un anfitrión: { $reason }. --json lo muestra.
exec-active = activo a las { $at } UTC

## Entrar con otra cuenta
home-not-you = ¿No eres { $handle }? Cambia de cuenta
home-sign-in = ¿Eres miembro? Entra
signin-title = Entrar
signin-how = Con tu alias y tu contraseña, o con un código de dispositivo o de recuperación. Con llave se entra desde el cliente, con ALIAS@ delante del nombre del servidor.
signin-how-code = Con tu alias y un código de dispositivo o de recuperación. Con llave se entra desde el cliente, con ALIAS@ delante del nombre del servidor.
signin-how-new-key = Con tu alias y tu contraseña, o con un código de dispositivo o de recuperación. Un código hace además tuya la llave de este equipo.
signin-handle = Alias
signin-secret = Contraseña o código
signin-code = Código
signin-wrong = Contraseña o código incorrectos.
key-sign-in = entrar

## Formas de entrar
access-title = Formas de entrar
access-keys = Llaves
access-added = añadida
access-used = último uso
access-never = nunca
access-in-use = en uso ahora
access-unproved = Aún sin usar: entra una vez con ella como ssh { $handle }@...
access-nameless = sin nombre
access-key-dates = añadida: { $added }; último uso: { $used }
access-enrolled-label = añadida con un código
access-add-key = Añadir una llave
access-rename-key = Renombrar una llave
access-password = Contraseña
access-set-password = Poner una contraseña
access-change-password = Cambiar la contraseña
access-new-password = Poner una contraseña nueva
access-remove-password = Quitar la contraseña
access-codes = Códigos de un solo uso
access-device = Usar otro equipo: crear un código
access-recovery = { $left ->
    [0] Por si pierdes la llave: crear códigos
    [one] Por si pierdes la llave: queda un código
   *[other] Por si pierdes la llave: { $left } códigos
}
access-came-device = Has entrado con un código de dispositivo; ya está gastado.
access-came-recovery = { $left ->
    [0] Has entrado con tu último código de recuperación: crea otros nuevos.
    [one] Has entrado con un código de recuperación; queda uno.
   *[other] Has entrado con un código de recuperación; quedan { $left }.
}
access-came-add = Añade la llave de este equipo o pon una contraseña, y la próxima vez no necesitarás código. q sigue a Inicio.
access-came-enrolled = La llave de este equipo ya es tuya y desde ahora entras con ella. r le da un nombre, q sigue a Inicio.
access-not-a-key = Eso es para llaves; ve antes a una.
access-add-how = Pega la línea de la llave pública: ssh-ed25519 AAAA... y un nombre. En aquel equipo la muestra cat ~/.ssh/id_ed25519.pub; PuTTYgen la muestra arriba.
access-rename-how = ¿Cómo llamas a la llave { $fingerprint }?
access-password-how = Unas palabras que puedas recordar, al menos { $least } caracteres. Lo que escribes no se ve; por eso la nueva se escribe dos veces.
access-remove-password-how = Escribe una vez más tu contraseña actual. Después ya no servirá para entrar.
access-remove-password-ask = ¿Quitar la contraseña para siempre? La misma tecla otra vez la quita; cualquier otra la deja.
access-field-key = Llave
access-field-name = Nombre
access-field-present = Actual
access-field-new = Nueva
access-field-again = Otra vez
access-key-added = La llave «{ $label }» está añadida. Entra una vez con ella como ssh { $handle }@...
access-key-removed = La llave «{ $label }» se ha quitado.
access-key-renamed = La llave se llama ahora «{ $label }».
access-remove-ask = ¿Quitar la llave «{ $label }» para siempre? x otra vez la quita; cualquier otra tecla la deja.
access-remove-own-ask = Entraste con la llave «{ $label }»: quitarla termina esta sesión. x otra vez la quita; cualquier otra tecla la deja.
access-password-set = Tu nueva contraseña vale desde ahora.
access-password-removed = Tu contraseña se ha quitado.
access-codes-ask = { $left ->
    [one] Los códigos nuevos anulan el que te queda. Intro otra vez los crea; cualquier otra tecla lo deja.
   *[other] Los códigos nuevos anulan los { $left } que te quedan. Intro otra vez los crea; cualquier otra tecla los deja.
}
access-device-title = Otro equipo
access-device-good = Vale una vez y diez minutos: hasta las { $minute } UTC.
access-device-there = En el otro equipo, escribe la misma línea que aquí, con new@ delante del nombre del servidor.
access-device-there-by = En el otro equipo, escribe:
access-device-new = En la línea «¿Ya eres miembro?» pulsa Intro; tu alias es { $handle }, y el código va en lugar de la contraseña. Desde entonces entras con la llave de ese equipo.
access-device-keyless = ¿Allí no hay llave? ssh-keygen crea una. O sin ella: { $handle }@ en lugar de new@, y el código en lugar de la contraseña.
access-codes-title = Códigos de recuperación
access-codes-how = Apúntalos y guárdalos lejos de tus equipos. Con cada uno entras una vez, en lugar de la contraseña. No se vuelven a mostrar.
told-key-added = Se añadió una llave a tu cuenta. ¿No fuiste tú? Pulsa gk.
told-key-removed = Se quitó una llave de tu cuenta. ¿No fuiste tú? Pulsa gk.
told-password-set = Se puso la contraseña de tu cuenta. ¿No fuiste tú? Pulsa gk.
told-password-removed = Se quitó la contraseña de tu cuenta. ¿No fuiste tú? Pulsa gk.
told-device-code = Se creó un código de dispositivo para tu cuenta. ¿No fuiste tú? Pulsa gk.
told-recovery-codes = Se crearon códigos de recuperación para tu cuenta. ¿No fuiste tú? Pulsa gk.
told-recovery = El sysop creó un código de recuperación para tu cuenta. ¿No lo pediste? Pulsa gk.
told-code-used = Alguien entró en tu cuenta con un código. ¿No fuiste tú? Pulsa gk.

# The log
act-to-you = { $act ->
    [refuse] no publicó lo que escribiste
    [purge] retiró todos tus mensajes
    [unpurge] devolvió tus mensajes
    [suspend] te suspendió
    [reinstate] te permite escribir de nuevo
    [approve] te dejó entrar
    [grant-staff] te marcó como personal del sponsor
    [revoke-staff] te quitó la marca de personal del sponsor
    [grant-sysop] te hizo sysop
    [revoke-sysop] te quitó la función de sysop
    [depute] te dio páginas del sysop
    [undepute] te quitó páginas del sysop
    [host] te hizo anfitrión
    [unhost] te quitó la función de anfitrión
    [admit] te admitió
    [expel] dejó de admitirte
    [claim] te dio los mensajes importados que escribiste
    [recover] creó un código de recuperación para ti
    [add-key] añadió una llave a tu cuenta
    [remove-key] quitó una llave de tu cuenta
    [organisation] decidió sobre la organización que propusiste
    [merge-organisation] fusionó en otra la organización que propusiste
   *[other] { $act }
}
act-done = { $act ->
    [hide] ocultó un mensaje
    [unhide] volvió a mostrar un mensaje
    [fold] plegó un mensaje denunciado por varios
    [dismiss] revisó denuncias y dejó el mensaje
    [erase] borró un mensaje ilegal
    [freeze] cerró un tema a respuestas
    [thaw] reabrió un tema a respuestas
    [retire] retiró un tema de las listas
    [unretire] devolvió un tema a las listas
    [pin] fijó un tema
    [unpin] dejó de fijar un tema
    [retitle] cambió el título de un tema
    [move] movió un tema
    [link] enlazó un tema en otra conferencia
    [unlink] quitó el enlace de un tema
    [split] separó mensajes de un tema
    [unsplit] devolvió mensajes separados
    [release] publicó un mensaje retenido
    [refuse] no publicó un mensaje retenido
    [purge] retiró todos los mensajes de un miembro
    [unpurge] devolvió los mensajes de un miembro
    [suspend] suspendió a un miembro
    [reinstate] levantó la suspensión de un miembro
    [approve] admitió a alguien nuevo
    [reject] no admitió a alguien nuevo
    [grant-staff] marcó a un miembro como personal del sponsor
    [revoke-staff] quitó a un miembro la marca de personal del sponsor
    [grant-sysop] hizo sysop a un miembro
    [revoke-sysop] quitó a un miembro el cargo de sysop
    [depute] dio páginas a un suplente
    [undepute] quitó páginas a un suplente
    [host] hizo anfitrión a un miembro
    [unhost] quitó a un miembro el cargo de anfitrión
    [admit] admitió a un miembro
    [expel] dejó de admitir a un miembro
    [add-conference] añadió una conferencia
    [edit-conference] cambió una conferencia
    [move-conference] movió una conferencia en la lista
    [archive] cerró una conferencia
    [unarchive] reabrió una conferencia
    [claim] entregó mensajes importados a su autor
    [recover] creó un código de recuperación para un miembro
    [add-key] dio una llave a un miembro
    [remove-key] quitó una llave a un miembro
    [watch-word] puso una palabra bajo vigilancia
    [unwatch-word] dejó de vigilar una palabra
    [erase-member] borró a un miembro
    [step] dio un paso con una idea
    [accept] aceptó una respuesta
    [unaccept] dejó de aceptar una respuesta
    [grant-appeal] aceptó un recurso
    [dismiss-appeal] desestimó un recurso
    [organisation] decidió sobre una organización
    [merge-organisation] fusionó una organización en otra
    [disconnect] cerró una sesión
    [invite] invitó a nuevos miembros
    [revoke-invite] anuló una invitación
    [configure] cambió un ajuste
   *[other] { $act }
}
reason = { $reason ->
    [spam] spam
    [attack] ataque personal
    [private] asunto privado
    [unlawful] ilegal
    [misplaced] fuera de lugar
    [duplicate] ya está en otro sitio
    [asked] a petición propia
    [upkeep] mantenimiento
    [mistake] lo anterior fue un error
    [appeal] recurso aceptado
   *[other] { $reason }
}
office = { $office ->
    [host] anfitrión
    [staff] personal
    [sysop] sysop
    [deputy] suplente
    [operator] operador
    [forum] el foro
   *[other] { $office }
}
