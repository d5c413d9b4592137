# Las palabras de la interfaz en español. Las claves son las de en.ftl. Se habla de tú.

## Edades, en una columna
age-now = ahora
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d
age-months = { $n } m.
age-years = { $n } a.

## Cuentas
posts-count = { $n ->
    [one] { $n } mensaje
   *[other] { $n } mensajes
}
topics-count = { $n ->
    [one] { $n } tema
   *[other] { $n } temas
}
forgotten-count = { $n ->
    [one] { $n } olvidado
   *[other] { $n } olvidados
}
new-count = { $n ->
    [one] { $n } nuevo
   *[other] { $n } nuevos
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
goto-unknown = «{ $text }» no es una referencia. Son como tools, tools.12 o tools.12.3; dentro de una conferencia basta 12.
at-home = Esto es el inicio. Q sale.
told-reply = { $who } te ha respondido en { $place }.
told-mention = { $who } te ha nombrado en { $place }.
told-watched = { $who } ha escrito en { $place }.
told-accepted = { $who } ha aceptado tu respuesta { $place }.
nothing-to-undo = No hay nada que deshacer.
undo-stands = Lo último no se puede deshacer con u; otra u sigue con lo anterior.
undone = Deshecho.
undone-reading = Deshecho: lo último que leíste vuelve a ser nuevo.
caught-up = Todo leído en { $place }; u lo deshace.
caught-up-all = Todo leído, en todas partes; u lo deshace.
all-read = Todo leído. No hay nada nuevo en ningún sitio.
topic-all-read = Todo leído. No hay nada nuevo en ningún sitio; Espacio va al inicio.
topic-is-watched = seguido
topic-is-forgotten = olvidado
topic-last-of = Este es el último tema de { $slug }.
topic-first-of = Este es el primer tema de { $slug }.
topic-read-on = { $read } está leído; sigue { $next }.
topic-end = Este es el final del tema.
goodbye = Hasta pronto.
panicked = Algo se ha roto por nuestra parte y esta visita termina. Lo que escribías queda como borrador, salvo los últimos segundos. Dile al sysop: fallo { $id }.
paste-cut = Lo pegado era demasiado largo: { $n } bytes han quedado fuera.
claimed = Ahora eres sysop.
stopping = El servidor para en { $n } s. Lo que escribes queda como borrador.
lost-place = Ese lugar ya no existe.
fault = Algo se ha roto por nuestra parte; no has perdido nada. Dile al sysop: fallo { $id }.
wait-for-answer = Esperando al servidor ...
signed-in-as = Has entrado como { $name }.
here-now = Ahora aquí: { $names }
here-now-more = Ahora aquí: { $names } y { $n } más
nobody-here = Ahora mismo no hay nadie más.

## La paleta y los sitios
go-hint = Ir a:
palette-title = Comandos y sitios
palette-hint = comando, sitio, tools.12, palabras
palette-places = Sitios
palette-moves = Moverse
palette-languages = Idiomas
palette-language = Idioma:
palette-claim = Ser sysop con el código { $code }
palette-place = Ir a { $place }
palette-card = La ficha de { $who }
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
go-access = acceso
go-rules = normas
go-top = al principio
go-none = No hay ninguna conferencia de esa clase que puedas leer.

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
key-next-new = lo nuevo
key-previous-new = lo nuevo anterior
key-catch-up = todo leído
key-undo = deshacer
key-follow = unirse o dejar
key-move-up = subir
key-move-down = bajar
key-new-topic = nuevo tema
key-filter = filtro
key-sort = ordenar
key-watch = seguir
key-forget = olvidar
key-reply = responder
key-quote = citar
key-thank = agradecer
key-line-down = línea abajo
key-line-up = línea arriba
key-next-post = mensaje siguiente
key-previous-post = mensaje anterior
key-next-topic = tema siguiente
key-previous-topic = tema anterior
key-to-answered = al que responde
key-back-from-answered = volver de allí
key-next-of-author = siguiente del autor
key-previous-of-author = anterior del autor
key-fold = desplegar cita
key-unread = no leído desde aquí
key-edit = editar
key-scribble = retirar
key-copy = ver su referencia
key-accept = aceptar solución
key-links = enlaces
key-copy-link = copiar
key-history = versiones
key-older = anterior
key-newer = posterior
key-menu = listo: enviar o guardar
key-send = enviar
key-palette = todos los comandos
key-choose = elegir
key-preview = vista previa
key-keep-draft = guardar borrador
key-discard = descartar
key-write-on = seguir
key-move = moverse
key-by-words = por palabras
key-line-start = inicio de línea
key-line-end = fin de línea
key-by-pages = por páginas
key-select = seleccionar
key-text-ends = inicio, fin del texto
key-mark = seleccionar de aquí
key-copy-text = copiar
key-cut = cortar
key-paste = pegar
key-delete-before = borrar antes
key-delete-after = borrar después
key-delete-word = borrar palabra
key-delete-line-end = borrar fin de línea
key-delete-line-start = borrar hasta el inicio
key-redo = rehacer
key-add-key = añadir llave
key-rename = renombrar
key-remove = quitar
key-done = hecho
key-go-on = seguir
key-all = todas
key-find = buscar aquí
key-find-next = buscar siguiente
key-find-previous = buscar anterior

## Negativas: una frase, y luego qué hacer
no-such-place = En { $place } no hay nada que puedas leer.
no-such-place-hint = Una referencia es como tools.12 o tools.12.3.
no-such-member = Nadie tiene aquí ese alias.
members-only = De invitado puedes leer, no escribir.
members-only-hint = Sal con Q y conéctate otra vez para unirte.
sysops-only = Eso solo puede hacerlo un sysop.
authors-only = Eso solo puede hacerlo quien lo escribió.
staff-only = Aquí solo abre temas el personal del sponsor.
staff-only-hint = Puedes responder en todos ellos.
suspended = Tu cuenta está suspendida.
suspended-hint = Puedes leer, pero no escribir.
frozen = Esto ya no admite respuestas.
no-answer = Solo se acepta una respuesta a una pregunta.
askers-only = Solo quien preguntó acepta una respuesta, o un anfitrión a los { $days } días.
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
key-taken-hint = Quien la tenga puede venir con ella y con un código de dispositivo de la cuenta que la quiere.
key-invalid = No es una llave pública en el formato de OpenSSH.
key-yours = Esta llave ya es tuya.
key-unsound = Esta llave no prueba nada: es demasiado corta o de un tipo que se puede falsificar.
key-unsound-hint = ssh-keygen -t ed25519 crea una buena.
key-invalid-hint = Es la única línea del archivo que termina en .pub; el otro archivo es secreto y se queda contigo.
keys-full = Un miembro tiene como mucho { $limit } llaves. Quita antes una.
label-invalid = El nombre de una llave tiene de 1 a { $limit } caracteres.
last-way = Nada más te dejaría entrar.
last-way-hint = Añade antes otra llave o pon una contraseña.
password-wrong = Esa no es tu contraseña actual.
passwords-off = Aquí no se usan contraseñas.
crossed = Se ha editado entretanto en otra ventana.
crossed-hint = Ábrelo otra vez y edita.
drafts-full = Ya guardas { $limit } borradores y no caben más.
drafts-full-hint = Envía o descarta uno; este aún no está guardado.
not-oneself = Eso es para otros, no para ti.
mutes-full = Silencias ya a { $limit } miembros, y ese es el límite.
mutes-full-hint = Deja de silenciar a uno: g p, y luego Silencio.
pace = Vas demasiado deprisa.
pace-hint = Tus palabras están a salvo. Prueba de nuevo en { $seconds } s.
busy = El servidor está ocupado. No se ha hecho nada; lo que escribiste está a salvo.
read-only = El servidor no puede escribir ahora: el disco está lleno o falla.
read-only-hint = Se puede leer. Lo que escribiste sigue aquí; prueba más tarde.
query-empty = No hay nada que buscar: ni palabra ni filtro.
query-nowhere = Ninguna conferencia ni tema se llama { $text }.
query-nobody = Nadie aquí se llama { $text }.
query-kind = is: admite question, unanswered, announcement o idea, no { $text }.
query-day = before: y after: admiten un día como 2026-01-31, no { $text }.
query-status = Las ideas aún no tienen estado aquí; status: no encuentra nada.
query-name = { $text }: no es un filtro. ¿Quizá { $meant }:?

## Listas
new-all = todo
no-more-new-here = No hay más nuevo en esta lista; Espacio sigue en otro sitio.
head-posts = mens.
head-topics = temas
head-new = nuevo
filter-all = todo
filter-new = nuevo
filter-watched = seguido
filter-unanswered = sin respuesta
sort-activity = por actividad reciente
sort-number = por número
kind-question = pregunta
kind-answered = resuelta
kind-problem = problema
kind-discussion = debate
topics-empty = Aquí aún no ha escrito nadie. n abre el primer tema.
topics-empty-for-now = Aquí aún no ha escrito nadie. q vuelve.
topics-elsewhere = { $n } no está en esta lista; Enter lo abre igualmente.
topics-none-new = Aquí lo has leído todo. f muestra todos los temas.
topics-none-watched = Aquí no sigues ningún tema; w sobre uno lo sigue. f pasa al filtro siguiente.
topics-none-unanswered = Aquí toda pregunta tiene respuesta. f muestra todos los temas.
conferences-title = Conferencias
conferences-yours = Las tuyas; < y > mueven una
conferences-left = Fuera de tu lista; x añade
conference-joined = { $slug } está ahora en tu lista.
conference-left = { $slug } sale de tu lista; x la devuelve.
conference-not-yours = { $slug } no está en tu lista: x la añade y luego se puede mover.
conferences-empty = Aún no hay ninguna conferencia. Las crea el sysop: wellspring conference add.

## Ajustes
settings-title = Ajustes
settings-you = Tú
settings-screens = Estas pantallas
settings-name = Nombre
settings-access = Acceso
settings-ways = llaves, contraseña y más
settings-card = Ficha
settings-card-value = lo que otros ven de ti
settings-language = Idioma
settings-theme = Colores
settings-measure = Texto
settings-measure-value = { $n } columnas
settings-about-language = El idioma de estas pantallas, en cualquier equipo.
settings-about-measure = Lo anchas que pueden ser las líneas de un mensaje.
settings-about-access = Lo que te deja entrar: llaves, una contraseña, códigos para otro equipo o una llave perdida. Enter lo abre.
settings-visit = Estás de invitado: vale para esta visita.
settings-renamed = Ahora eres { $name }.
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
key-keep = guardar
key-keep-not = dejarlo como estaba

## Personas
here-title = Quién está
here-count = { $n ->
    [one] { $n } miembro
   *[other] { $n } miembros
}
here-head-since = lleva
here-head-idle = inactivo
here-alone = Solo estás tú. r mira otra vez.
readers-title = Quién participa
readers-head-upto = leído
readers-head-at = cuándo
readers-all = todo
readers-none = Aún no participa nadie.
muted-title = Silenciados
muted-word = silencio
muted-nobody = No silencias a nadie. M en la ficha de alguien pliega sus mensajes; @ en un mensaje abre la ficha de su autor.
muted-now = Silencias a { $who }: sus mensajes se pliegan y no te avisan. M lo deshace.
muted-no-longer = Ya no silencias a { $who }; M lo silencia otra vez.
muted-fold = silencio; o lo muestra
people-members-only = Esto es para miembros. Sal con Q y conéctate otra vez para unirte.
card-title = Ficha
card-role = Aquí es
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
card-unclaimed = Estos mensajes se importaron. Nadie ha dicho aún que los escribió.
card-muted = En silencio: sus mensajes se pliegan.
card-search = Buscar en sus mensajes
card-search-own = Buscar en tus mensajes
card-mute = Silenciar: plegar sus mensajes
card-unmute = Mostrar otra vez sus mensajes
card-settings = Cambiar lo que pone aquí
settings-muted = Silencio
settings-muted-value = { $n ->
    [0] nadie
    [one] un miembro
   *[other] { $n } miembros
}
settings-about-card = Lo que otros miembros ven de ti. Enter la abre.
settings-about-muted = De quién se pliegan los mensajes. Enter los enumera.
key-refresh = mirar otra vez
key-mute = silenciar o no
key-readers = quién participa
key-author = quien lo escribió
key-their-posts = buscar mensajes

## Inicio
home-welcome = Te damos la bienvenida a { $site }. Las conferencias contienen temas, y los temas, mensajes. Espacio lee lo nuevo, página a página; Enter abre la línea marcada con >; q vuelve. ? explica cada tecla, Q sale.
home-welcome-short = Hola. Espacio lee lo nuevo, Enter abre, ? explica las teclas.
home-since = última visita hace { $ago }
home-for-you = Para ti
home-more-for-you = y { $n } más en tu buzón
home-new = Lo nuevo en tus conferencias
home-nothing-new = Tus conferencias; nada nuevo en ellas
home-announced = Anuncios
home-inbox = tu buzón: respuestas, menciones
home-no-conferences = No hay ninguna conferencia en tu lista. Enter en la línea siguiente muestra las que hay.
home-introduce = preséntate en { $place }
home-all-conferences = { $n ->
    [0] todas las conferencias
    [one] todas; { $n } fuera de tu lista
   *[other] todas; { $n } fuera de tu lista
}
home-drafts = { $n ->
    [one] un borrador espera: { $places }
   *[other] { $n } borradores: { $places }
}
notice-reply = { $who } te respondió: { $text }
notice-mention = { $who } te nombró: { $text }
notice-watched = { $who } escribió: { $text }
notice-accepted = { $who } aceptó tu respuesta: { $text }
notice-announced = { $who }: { $title }

## Buzón
inbox-title = Buzón
inbox-empty = Nada todavía. Aquí verás quién te respondió o aceptó tu respuesta, quién te nombró con @ y lo que se escribe en los temas que sigues (con w).
inbox-all-seen = Todo marcado como visto; u lo deshace.
inbox-none-unseen = Ya lo has visto todo.
inbox-older = Los avisos más antiguos no salen aquí; / encuentra cualquier mensaje.
key-all-seen = todo visto

## Borradores
drafts-title = Borradores
drafts-empty = No hay borradores. Lo que escribes y no envías se guarda solo, unos segundos después de teclearlo, y aparece aquí también en tu próxima visita.
drafts-answer = respuesta
drafts-topic = tema nuevo
drafts-edit = edición
drafts-untitled = (aún sin título)

## Primera visita
first-title = Te damos la bienvenida a { $site }
first-pick = Una conferencia es un lugar con un asunto, y todas estas están en tu lista. Espacio quita la marcada con >, o la devuelve; no se pierde nada. Enter sigue.
first-pick-short = Todas están en tu lista. Espacio quita o pone una, Enter sigue.
first-last = último
first-introduce = Aquí se responde a quien se conoce. Bastan dos líneas: quién eres, con qué trabajas y qué te trae.
first-introduce-short = ¿Dices en dos líneas quién eres y qué te trae?
first-introduce-keys = Enter escribe la tuya. Esc, ahora no; Inicio te lo recuerda.
first-others = Lo que otros escribieron en { $place }
key-in-or-out = quitar o poner
key-write-yours = escribir la tuya
key-not-now = ahora no

## Normas de la casa
rules-version = versión { $n }
rules-changed = Las normas de la casa han cambiado desde que las aceptaste. Enter las acepta.
rules-first = Estas son las normas de { $site }. Enter las acepta.
key-agree = aceptar

## Un tema
topic-answers = responde a { $n }
topic-edited = editado
topic-edited-how = editado, h: qué cambió
topic-accepted = solución
topic-accepted-host = aceptada por un anfitrión
topic-answered-in = resuelta en { $n } (pulsa a)
topic-you-accepted = El mensaje { $n } es ahora la solución; a lo deshace.
topic-not-accepted = Ya no hay solución aceptada.
topic-no-links = No hay ningún enlace en este mensaje.
topic-no-other = { $who } no ha escrito más por ahí.
topic-never-edited = Este mensaje está como se escribió.
topic-no-words-kept = Estas palabras ya no están; no se guarda ninguna versión.
topic-new-line = nuevo
topic-closed = cerrado
topic-draft-waits = Aquí te espera un borrador; r lo continúa.
topic-hidden = Un anfitrión ha plegado este mensaje; o lo muestra.
topic-scribbled = { $who } ha retirado estas palabras.
topic-erased = Estas palabras se han borrado.
topic-wrote = { $who } acaba de escribir; está al final.
topic-nothing-answered = Este mensaje no responde a otro.
topic-no-trail = No hay adónde volver; p lleva al mensaje respondido.
topic-not-yours = Solo { $who } puede cambiar este mensaje.
topic-thanked = Le has dado las gracias a { $who }; t las retira.
topic-thank-back = Has retirado tus gracias.
topic-thank-own = Este mensaje es tuyo.
topic-scribble-ask = ¿Retirar estas palabras para siempre? E otra vez las retira; otra tecla las deja.
topic-watched = Sabrás de cada mensaje en { $place }; w lo deja.
topic-unwatched = { $place } vuelve a ser un tema como los demás.
topic-forgotten = No volverás a ver { $place }; u lo deshace.
topic-unread-from = Nuevo otra vez desde el mensaje { $n }; u lo deshace.
topic-no-post = Aquí no hay mensaje { $n }.
topic-no-neighbour = Por ahí no hay más temas.
next-conference = Seguimos en { $place }.

## Enlaces e historia
copied = Enviado a tu portapapeles: { $text }
copied-all = Enviado a tu portapapeles.
copy-by-hand = Este terminal no acepta copias desde aquí; selecciona el texto con el ratón.
links-title = Enlaces
links-nothing = nada que leer ahí
links-leads-to = Lleva a { $host }:
history-title = Versiones
history-of = { $n } de { $total }
history-since = escrita { $from } UTC ({ $ago })
history-until = escrita { $from } UTC, sustituida { $until } UTC
history-legend = [-quitado-] [+puesto+]
history-first = como se escribió primero
history-none-kept = Se editó antes de llegar aquí; no se guarda ninguna versión anterior.
history-oldest = Esta es la versión más antigua.
history-newest = Así está ahora.

## El fin de una visita
superseded = Has entrado por otra línea y el límite es { $n }; esta, la más antigua, termina. Los borradores quedan guardados.
stopped = El servidor para un momento. Los borradores quedan guardados; vuelve pronto.

## Mensajes
post-unfold = o: ver todo

## Escribir
compose-new-topic = Nuevo tema
compose-reply = Respuesta
compose-edit = Editar
compose-kind = Tipo:
compose-kind-hint = Izquierda y Derecha eligen
compose-title = Título:
compose-answers = Responde a { $n }, { $who }: { $text }
compose-wrote = { $who } escribió:
compose-discard-ask = ¿Descartar estas palabras para siempre? d otra vez las descarta; otra tecla las deja.
compose-discarded = Descartado.
compose-opened = Publicado; se te avisará de las respuestas.
compose-posted = Tu respuesta está publicada.
compose-kept = Guardado como borrador; aquí estará cuando vuelvas.
compose-nothing-to-quote = Esto no responde a ningún mensaje que se pueda citar.
compose-draft-back = Aquí está tu borrador. Esc y luego d empieza de cero.
compose-sending = Enviando ...
compose-slipped = { $n ->
    [one] Se ha colado un mensaje. Enter envía igual, v lo muestra, Esc sigue escribiendo.
   *[other] Se han colado { $n } mensajes. Enter envía igual, v los muestra, Esc sigue escribiendo.
}
compose-preview-keys = Así se verá. Enter envía, Esc vuelve.
compose-slipped-keys = Esto se ha publicado entretanto. Esc vuelve.

## Unirse
join-title = Únete a { $site }
join-intro = Es tu primera visita: unos campos, las normas de la casa y ya estás dentro. Enter pasa al siguiente.
join-have-account = ¿Ya eres miembro? Ven a esta línea con las flechas, y Enter te deja entrar: con contraseña o código.
join-language = Idioma:
join-handle = Alias:
join-name = Tu nombre:
join-invite = Invitación:
join-password = Contraseña:
join-again = Otra vez:
join-handle-hint = Tu nombre corto; de 2 a 20 caracteres.
join-handle-asking = ¿Está libre? ...
join-handle-free = Está libre.
join-name-hint = Lo ven los miembros junto a tus mensajes; mejor el real.
join-password-hint = Elige una contraseña: al menos { $least } caracteres. La necesitas la próxima vez.
join-password-differs = Las dos contraseñas no coinciden.
join-password-empty = Hace falta una contraseña: con ella entras la próxima vez.
join-rules = Las normas de la casa
join-button = Enter: te unes y aceptas las normas
join-waiting = Un momento ...
join-closed = Por ahora nadie puede unirse a { $site }. Pide una cuenta al sysop o a quien te habló de este sitio. q sale.
join-needs-key = Para unirte a { $site } necesitas una llave SSH, y has venido sin ella. Crea una con ssh-keygen y conéctate otra vez. q sale.
join-shut-member = ¿Ya eres miembro? Enter te deja entrar.
join-leave-ask = No se ha guardado nada. Esc otra vez sale.
join-welcome = Te damos la bienvenida, { $name }.
join-tomorrow = Mañana entrarás con esto:
join-with-key = tu llave { $key }
join-with-password = tu contraseña
join-connect = Conéctate con la misma línea que hoy, con { $handle }@ delante del nombre del servidor.
join-connect-by = Conéctate con esta línea:
join-codes = Ajustes, Formas de entrar: códigos de recuperación, para el día en que la olvides.
join-go-in = Enter entra.
join-key-label = primera llave
key-next-field = siguiente
key-previous-field = anterior

## Buscar
search-title = Buscar
search-label = Buscar:
search-hint = "palabras juntas"  in:tools  by:ada  is:question, unanswered, announcement, idea  after:2026-01  before:2026-02-28
search-waiting = Buscando ...
search-newest = lo más nuevo
search-best = lo mejor
search-beyond = Nada encaja por ahora; Enter busca más atrás.
search-none = No se ha encontrado nada. Con menos palabras o sin filtros se encuentra más.
search-all = { $n ->
    [one] Un resultado; no hay más.
   *[other] { $n } resultados; no hay más.
}
search-many = Los primeros { $n } resultados; con más palabras serán menos.
key-results = resultados

## Ayuda
help-title = Ayuda
help-all-title = Ayuda de todas las pantallas
help-topics = Temas de una conferencia
help-topic = Un tema
help-writing = Escribir
help-menu = Tras Esc
help-text = En el texto
help-going = Tras g
help-house-else = Donde no se escribe
help-find = Buscar:
help-not-found = Eso no aparece aquí.
help-palette = : encuentra cada acción y cada sitio con unas letras de su nombre, y muestra su tecla. Mientras escribes, Ctrl-P hace lo mismo.
help-search = / busca palabras en títulos y mensajes; en una conferencia o un tema, primero allí. Los filtros acotan: in:tools by:ada is:question is:unanswered is:announcement is:idea after:2026-01 before:2026-02-28. Solos listan temas, o lo que alguien escribió.
help-more = sigue abajo
help-here = Aquí
help-list = En todas las listas
help-house = En todas partes
help-how = Cómo funciona este sitio
help-new = Nuevo es lo que otros han escrito desde que leíste allí. La cuenta la lleva el servidor, así que nunca pierdes tu sitio, en ninguna máquina.
help-space = Espacio sigue leyendo: una página, luego el siguiente tema con algo nuevo, luego la siguiente conferencia, hasta que todo esté leído.
help-reference = Todo tiene una referencia, como tools.12.3: conferencia, tema, mensaje. Escribe # y una referencia para ir allí; en una conferencia basta 12, en un tema 5 es su mensaje 5. En un mensaje se vuelve un enlace.
help-undo = Lo que cambia algo lo dice en la línea sobre las teclas; u lo deshace cuando se puede. Solo lo que no se puede deshacer pregunta antes.
help-access = Otro equipo, una llave perdida, una contraseña: gk lleva a tus formas de entrar.
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
exec-about-search = mensajes y títulos con estas palabras, primero lo más nuevo
exec-about-who = quién está aquí
exec-option-json = escribe JSON
exec-option-limit = cuántos a lo sumo, de 1 a 500; si no, 50
exec-option-before = sigue tras esta referencia, la última de la página anterior
exec-option-from = empieza en el mensaje con este número
exec-option-mark = cuenta como leído lo escrito y todo lo anterior
exec-option-title = el título
exec-option-kind = discussion, question o problem
exec-option-id = de 1 a 64 caracteres a tu gusto; repetido con los mismos, el comando se hace una sola vez
exec-no-command = Las pantallas necesitan un terminal: ssh -t HOST. Sin él, da un comando.
exec-unknown = No hay comando «{ $text }».
exec-unknown-hint = ssh HOST help los enumera.
exec-quotes = Hay comillas sin cerrar.
exec-quotes-hint = Tu propio shell se lleva las comillas de fuera: --title "'Dos palabras'".
exec-unknown-option = { $verb } no tiene la opción { $text }.
exec-bad-value = { $option } lleva otro valor: { $about }.
exec-operands = { $verb } se usa de otro modo.
exec-not-a-reference = «{ $text }» no es una referencia.
exec-not-utf8 = El texto no es UTF-8. No se ha publicado nada.
exec-too-long = El texto pasa de { $limit } bytes. No se ha publicado nada.
exec-terminal = Con un terminal no hay entrada estándar.
exec-terminal-hint = Quita -t.
exec-silent = No ha llegado texto en { $seconds } s. No se ha publicado nada.
exec-silent-hint = El texto se lee de la entrada estándar hasta su fin: reply REF < texto.
exec-lost = Parte del texto se ha perdido por el camino. No se ha publicado nada.
exec-lost-hint = Envíalo otra vez.
exec-slow = Esto ha tardado más de { $seconds } s.
exec-slow-hint = Mira si se hizo antes de repetirlo.
exec-newcomer = Aún no eres miembro.
exec-members-only = Eso solo pueden hacerlo los miembros.
exec-join-first = Únete primero: ssh -t HOST
exec-try-again = No se ha hecho nada. Prueba de nuevo en { $seconds } s.
exec-busy = El servidor está ocupado. No se ha hecho nada.
exec-read-only-hint = Se puede leer. Prueba más tarde.
exec-more = Hay más: { $option }
exec-new-posts = { $n } sin leer
exec-not-joined = fuera de tu lista
exec-host-of = anfitrión de { $slug }
exec-hidden = Un anfitrión ha plegado este mensaje; --json tiene sus palabras.
exec-active = activo a las { $at } UTC

## Entrar con otra cuenta
home-not-you = ¿No eres { $handle }? Cambia de cuenta
home-sign-in = ¿Eres miembro? Entra
signin-title = Entrar
signin-how = Con tu alias y tu contraseña, o con un código de dispositivo o de recuperación. A una cuenta que solo tiene llaves se entra desde el cliente, con ALIAS@ delante del nombre del servidor.
signin-how-code = Con tu alias y un código de dispositivo o de recuperación. Con llave se entra desde el cliente, con ALIAS@ delante del nombre del servidor.
signin-how-new-key = Con tu alias y tu contraseña, o con un código de dispositivo o de recuperación. Un código hace además tuya la llave de este equipo.
signin-handle = Alias
signin-secret = Contraseña o código
signin-code = Código
signin-wrong = Contraseña o código incorrectos.
key-sign-in = entrar

## Ways to sign in
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
access-device = Traer otro equipo: crear un código
access-recovery = { $left ->
    [0] Por si pierdes la llave: crear códigos
    [one] Por si pierdes la llave: queda un código
   *[other] Por si pierdes la llave: { $left } códigos
}
access-came-device = Has entrado con un código de dispositivo, ya gastado.
access-came-recovery = { $left ->
    [0] Has entrado con tu último código de recuperación: crea otros nuevos.
    [one] Has entrado con un código de recuperación; queda uno.
   *[other] Has entrado con un código de recuperación; quedan { $left }.
}
access-came-add = Añade la llave de este equipo o pon una contraseña, y la próxima vez no necesitarás código. q sigue a Inicio.
access-came-enrolled = La llave de este equipo ya es tuya y desde ahora te deja entrar. r le da un nombre, q sigue a Inicio.
access-not-a-key = Eso es para llaves; aquí no hay ninguna.
access-add-how = Pega la línea de la llave pública: ssh-ed25519 AAAA... y un nombre. En aquel equipo la muestra cat ~/.ssh/id_ed25519.pub; PuTTYgen la muestra arriba.
access-rename-how = Cómo llamas a la llave { $fingerprint }.
access-password-how = Unas palabras que puedas recordar, al menos { $least } caracteres. Lo que escribes no se ve; por eso la nueva se escribe dos veces.
access-remove-password-how = Escribe tu contraseña actual una vez más, y ya no dejará entrar a nadie.
access-remove-password-ask = ¿Quitar la contraseña para siempre? La misma tecla otra vez la quita; otra la deja.
access-field-key = Llave
access-field-name = Nombre
access-field-present = Actual
access-field-new = Nueva
access-field-again = Otra vez
access-key-added = La llave «{ $label }» está añadida. Entra una vez con ella como ssh { $handle }@...
access-key-removed = La llave «{ $label }» se ha quitado.
access-key-renamed = La llave se llama ahora «{ $label }».
access-remove-ask = ¿Quitar la llave «{ $label }» para siempre? x otra vez la quita; otra tecla la deja.
access-password-set = Tu nueva contraseña vale desde ahora.
access-password-removed = Tu contraseña se ha quitado.
access-codes-ask = { $left ->
    [one] Códigos nuevos anulan el que tienes. Enter otra vez los crea; otra tecla lo deja.
   *[other] Códigos nuevos anulan los { $left } que tienes. Enter otra vez los crea; otra tecla los deja.
}
access-device-title = Otro equipo
access-device-good = Vale una vez, hasta las { $minute } UTC: diez minutos.
access-device-there = En el otro equipo, escribe la misma línea que aquí, con new@ delante del nombre del servidor.
access-device-there-by = En el otro equipo, escribe:
access-device-new = En la línea «¿Ya eres miembro?» pulsa Enter: tu alias es { $handle }, y el código va en lugar de la contraseña. Desde entonces te deja entrar la llave de ese equipo.
access-device-keyless = ¿Allí no hay llave? ssh-keygen crea una. O sin ella: { $handle }@ en lugar de new@, y el código en lugar de la contraseña.
access-codes-title = Códigos de recuperación
access-codes-how = Apúntalos y guárdalos lejos de tus equipos. Cada uno te deja entrar una vez, en lugar de la contraseña. No se vuelven a mostrar.
told-key-added = Se añadió una llave a tu cuenta. ¿No has sido tú? gk lo muestra.
told-key-removed = Se quitó una llave de tu cuenta. ¿No has sido tú? gk lo muestra.
told-password-set = Se puso la contraseña de tu cuenta. ¿No has sido tú? gk lo muestra.
told-password-removed = Se quitó la contraseña de tu cuenta. ¿No has sido tú? gk lo muestra.
told-device-code = Se creó un código de dispositivo para tu cuenta. ¿No has sido tú? gk lo muestra.
told-recovery-codes = Se crearon códigos de recuperación para tu cuenta. ¿No has sido tú? gk lo muestra.
told-recovery = El sysop creó un código de recuperación para tu cuenta. ¿No lo pediste? gk lo muestra.
told-code-used = Alguien entró en tu cuenta con un código. ¿No has sido tú? gk lo muestra.
