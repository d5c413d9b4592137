# 界面文字（简体中文）。键与 en.ftl 相同。

## 时间长短（列中）
age-now = 刚刚
age-minutes = { $n } 分钟
age-hours = { $n } 小时
age-days = { $n } 天
age-months = { $n } 个月
age-years = { $n } 年
ago-by = { $age }前
ago-now = 刚刚
labelled = { $label }：{ $text }

## 数量
posts-count = { $n } 篇帖子
topics-count = { $n } 个话题
forgotten-count = { $n } 个不再显示
new-count = { $n } 篇新帖
status-open = 待处理
status-review = 审阅中
status-needs-info = 待补充
status-planned = 已计划
status-started = 开发中
status-testing = 测试中
status-shipped = 已发布
status-declined = 未采纳
status-merged = 已合并
status-withdrawn = 已撤回
board-overdue = 超期
board-voted = 你已投票
status-unknown = 没有“{ $text }”这个状态。
status-unknown-hint = 可用的有：open、review、needs-info、planned、started、testing、shipped、declined、merged、withdrawn。
ideas-count = { $n } 个创意
votes-count = { $n } 票
organisations-count = { $n } 个单位
span-days = { $n } 天
span-months = { $n } 个月
notices-count = { $n } 条通知
thanks-count = { $n } 人感谢
and-also = { $said }，{ $part }

## 框架
staff-label = [厂方]
guest = 访客
newcomer = 新来的
too-small = 请放大窗口：至少需要 20 列、6 行。按 q 离开。
goto-prompt = 前往（如 tools.12.3）：
goto-unknown = “{ $text }”不是编号。编号形如 tools、tools.12、tools.12.3 或 log 42；在版块里只写 12 即可。
at-overview = 这是第一页。按 Q 离开控制台。
at-home = 这里是首页。按 Q 离开。
told-reply = { $who } 在 { $place } 回复了你。
told-mention = { $who } 在 { $place } 提到了你。
told-watched = { $who } 在 { $place } 发了帖。
told-accepted = { $who } 采纳了你的答案 { $place }。
told-moved = { $who } 把 { $place } 从“{ $before }”变为“{ $after }”。
told-released = { $who } 发布的版本包含你投过票的创意：{ $place }。
told-testing = { $who } 就测试一事通知了 { $place } 的投票者。
told-flagged = { $who } 举报了 { $place }。
told-moderated = { $place }：{ $who } { $act }。
told-about-you = { $who } { $act }。按 gb 查看。
told-appealed = { $who } 提出申诉，你可以裁定：按 gb 查看。
told-announced = { $who } 发布公告：{ $kind }，{ $place }：{ $title }
nothing-to-undo = 没有可撤销的操作。
undo-stands = { $what ->
    [suspend] 暂停不能用 u 结束，因为要用文字告知对方原因：请在成员页面选择“恢复发言”。
    [contrary] u 不能撤销这一步，但可在原处改回；再按 u 撤销更早的操作。
   *[other] 刚才的操作无法用 u 撤销；再按一次 u 撤销更早的操作。
}
undone = { $what ->
    [read] 已撤销：刚才读过的又算新的了。
    [catch-up] 已撤销：标为已读的又算新的了。
    [unread] 已撤销：帖子的已读状态恢复原样。
    [attend] 已撤销：对话题的关注恢复原样。
    [notices] 已撤销：这些通知又算新的了。
    [join] 已撤销：该版块不再在你的列表里。
    [leave] 已撤销：该版块又在你的列表里。
    [thank] 已撤销：你的感谢已收回。
    [unthank] 已撤销：你的感谢重新生效。
    [vote] 已撤销：你的投票已收回。
    [unvote] 已撤销：你的投票重新生效。
    [accept] 已撤销：不再采纳这个答案。
    [unaccept] 已撤销：重新采纳这个答案。
    [flag] 已撤销：你的举报已收回。
    [mute] 已撤销：不再屏蔽这位成员。
    [unmute] 已撤销：重新屏蔽这位成员。
    [setting] 配置已恢复为之前的内容。
   *[other] 已撤销。
}
undone-log = 已撤销：{ $said }（{ $entry }）。
undone-at = 已撤销：{ $said }，{ $place }（{ $entry }）。
caught-up = { $place } 已全部标为已读；按 u 撤销。
caught-up-all = 所有版块都已标为已读；按 u 撤销。
all-read = 已全部读完，没有新内容了。
topic-all-read = 已全部读完，没有新内容了；再按空格回首页。
topic-is-watched = 已关注
topic-is-forgotten = 不再显示
topic-last-of = 这是 { $slug } 的最后一个话题。
topic-first-of = 这是 { $slug } 的第一个话题。
topic-read-on = { $read } 已读完；接着读 { $next }。
topic-end = 这个话题到此为止。
goodbye = 再见。
panicked = 我们这边出了故障，连接到此结束。你写的内容已存为草稿，最多少最后几秒。请告诉站长：故障 { $id }。
paste-cut = 粘贴的内容太长：有 { $n } 字节没有粘贴进来。
claimed = 你现在是站长了。
stopping = 服务器将在 { $n } 秒后停止。你写的内容会存为草稿。
fault = 我们这边出了故障；你的内容没有丢失。请告诉站长：故障 { $id }。
wait-for-answer = 正在等待服务器……
here-now = 在线：{ $names }
here-now-more = 在线：{ $names } 等，另有 { $n } 人
nobody-here = 现在没有其他人在线。

## 命令面板与前往
go-hint = 前往：
palette-title = 命令与去处
palette-hint = 命令、去处、tools.12 或词语
palette-places = 去处
palette-moves = 移动
palette-languages = 语言
palette-language = 语言：
palette-claim = 用代码 { $code } 成为站长
palette-place = 前往 { $place }
palette-card = { $who } 的名片
palette-by = { $who } 发的帖子
palette-search = 搜索“{ $text }”
go-home = 首页
go-new = 新内容
go-conferences = 版块
go-ideas = 创意
go-announcements = 公告
go-inbox = 收件箱
go-drafts = 草稿
go-here = 在线成员
go-settings = 设置
go-organisations = 单位列表
go-queue = 待办
go-access = 登录方式
go-rules = 本站规则
go-balance = 厂方表现
go-top = 到最前
go-none = 没有你可以看的这类版块。
## 按键的名称
name-space = 空格
name-enter = 回车
name-backspace = 退格
name-delete = Del
name-ctrl = Ctrl
name-shift = Shift
name-home = Home
name-end = End
name-page-up = PgUp
name-page-down = PgDn
name-up = 上箭头
name-down = 下箭头
name-left = 左箭头
name-arrows = 方向键

## 按键：各做什么，最多三个词
key-search = 搜索
key-goto = 按编号前往
key-go = 前往
key-repaint = 重绘屏幕
key-back = 返回
key-leave = 离开
key-help = 帮助
key-down = 下移
key-up = 上移
key-page-down = 下一页
key-page-up = 上一页
key-first = 最前
key-last = 最后
key-open = 打开
key-read-on = 继续读
key-next-new = 下一处新内容
key-previous-new = 上一处新内容
key-catch-up = 全部已读
key-undo = 撤销
key-follow = 加入或退出
key-move-up = 向上移
key-move-down = 向下移
key-new-topic = 新话题
key-filter = 筛选
key-propose = 提出创意
key-next-view = 下一视图
key-previous-view = 上一视图
key-roadmap = 路线图
key-next-column = 下一列
key-previous-column = 上一列
key-step-on = 推进一步
key-step-back = 退回一步
key-shift = 移动
key-previous-filter = 上一筛选
key-sort = 排序
key-watch = 关注
key-forget = 不再显示
key-reply = 回复
key-quote = 引用
key-thank = 感谢
key-vote = 投票
key-name = 命名并确认
key-confirm = 确认
key-refuse = 拒绝
key-merge-into = 合并
key-take = 选定
key-vote-back = 收回投票
key-steps = 历程
key-step = 下一步骤
key-test = 参加或退出测试
key-other-step = 换个步骤
key-keep-words = 留待稍后
key-line-down = 下一行
key-line-up = 上一行
key-next-post = 下一帖
key-previous-post = 上一帖
key-next-topic = 下一话题
key-previous-topic = 上一话题
key-to-answered = 看所回复的帖子
key-back-from-answered = 回到原处
key-next-of-author = 作者的下一帖
key-previous-of-author = 作者的上一帖
key-fold = 展开引文
key-unread = 从此处标为未读
key-edit = 编辑
key-scribble = 收回
key-copy = 复制编号
key-accept = 采纳答案
key-links = 链接
key-copy-link = 复制
key-history = 历次版本
key-flag = 举报
key-erase = 抹除
key-choose-words = 文字如何处理
key-choose-reason = 理由
key-scheduled = 定时公告
key-take-back = 撤回为草稿
key-release = 发布
key-not-post = 不发布
key-purge = 撤下全部帖子
key-confirm-reason = 执行
key-watch-word = 添加关注词
key-unwatch-word = 移除关注词
key-unpurge = 恢复
key-older = 较早
key-newer = 较新
key-menu = 写好了：发送、保存或丢弃
key-send = 发送
key-palette = 所有命令
key-choose = 选择
key-preview = 预览
key-keep-draft = 存为草稿
key-discard = 丢弃
key-write-on = 继续写
key-move = 移动
key-by-words = 按词移动
key-line-start = 行首
key-line-end = 行尾
key-by-pages = 按页移动
key-select = 选取
key-text-ends = 文首、文末
key-mark = 从此处选取
key-copy-text = 复制
key-cut = 剪切
key-paste = 粘贴
key-delete-before = 删除前一字
key-delete-after = 删除后一字
key-delete-word = 删除前一词
key-delete-line-end = 删除到行尾
key-delete-line-start = 删除到行首
key-redo = 重做
key-add-key = 添加密钥
key-rename = 改名
key-remove = 移除
key-done = 完成
key-go-on = 继续
key-all = 所有按键
key-find = 查找
key-find-next = 查找下一处
key-find-previous = 查找上一处

## 拒绝：一句话，再说怎么办
no-such-place = { $place } 没有你可以看的内容。
no-such-place-hint = 编号的写法：tools.12 或 tools.12.3。
no-such-conference = 没有你能看的名为 { $slug } 的版块。
no-such-member = 没有人用这个用户名。
members-only = 访客只能读，不能写。
members-only-hint = 按 Q 离开，重新连接即可加入。
sysops-only = 只有站长可以这样做。
no-sponsor = 本论坛没有厂商，因此没有这项统计。
not-asked = 这些问题已结束，几个月后会再来。
authors-only = 只有作者可以这样做。
staff-only = 这里只有厂方人员可以开话题。
staff-only-hint = 你可以在任何话题里回复。
hosts-only = 只有版主可以在这里发起话题。
week-full = 厂方人员七天内最多发起 { $limit } 个话题，公告和其他话题合计。已发起：{ $started }。{ $next } UTC 起可再发起一个。
week-full-hint = 故障和已知问题随时可以公告，回复从不受限。
week-never = 厂方人员在这里不主动发起话题。
week-others = 另有 { $count } 个已定时
not-announcements = { $place } 不是公告版块。
only-releases-ship = 只有版本公告可以列出它实现的创意。
release-stands = 这个版本公告列出了创意，所以类型不能改。
ships-unshipped = { $place } 不是已发布的创意。
ships-unshipped-hint = 请先把它移到已发布。
ship-hides = 有些能看到这个公告的人看不到 { $place }。
ships-full = 一个版本公告最多列出 { $limit } 个创意。
time-invalid = 这不是将来的时间。
time-invalid-hint = 请用 UTC 填写，如 2027-05-31 09:00；留空表示立即发布。
schedule-full = 已有 { $limit } 个定时公告。
not-scheduled = 它已不在定时列表中。
draft-there = 你在这个版块还有另一份草稿。
draft-there-hint = 请先发送或丢弃那一份。
no-kind-there = 只有公告才会有类型错误。
nothing-there = 这个帖子的内容已不存在。
suspended = 你的账号已被停用。
suspended-hint = 可以看帖，不能发帖。
suspended-until = 你已被暂停发言，直到 { $until } UTC：{ $reason }。{ $words }
suspended-open = 你已被暂停发言，何时恢复另行通知：{ $reason }。{ $words }
suspended-how = 你可以重新登录并阅读。申诉（仅一次）：登录后按 g l，在这条记录上按回车，再按 a。
exec-appeal-hint = 可以阅读。申诉（仅一次）：ssh HOST appeal { $entry } < 文本
words-missing = 请用文字说明理由。
words-too-long = 最多 { $limit } 个字符。尚未执行任何操作，请写得短一些。
until-past = 这个时间已经过去了。
last-sysop = 这样就没有站长了。请先让其他人成为站长。
one-archive = 已经在为你打包，请等它传完。
archive-too-large = 关于你的数据超过 { $megabytes } MB。请联系站长，站长可以在服务器上打包。
into-a-file = 这是一个文件，不适合在终端显示。请写入文件：ssh HOST export-me > me.zip
account-erased = 此账号已被抹除。
no-such-sender = 没有叫这个名字、且尚未被认领的发件人。
writes-again = 你可以重新发言了：暂停已结束。
home-suspended = 可以阅读。按回车查看记录条目，可在那里申诉一次。密钥和密码仍可更改：g k。
go-log = 记录
log-title = 记录
log-did = { $who }（{ $office }）{ $act }
log-office-did = { $office }{ $act }
log-taken-back = （已撤销）
log-reverses = 它撤销了 { $entry }。
log-reversed-by = 已被 { $entry } 撤销。
log-nothing-taken-back = （已无可撤回，或无法撤回）
log-until = 直到 { $at } UTC
log-until-open = 何时恢复另行通知
log-post-says = 见帖子内容
log-empty = 记录里还没有内容。版主、厂方人员和站长所做的事都记在这里，附有理由，供所有成员查看。
log-none = 最近的记录中没有符合的内容。按 x 显示全部。
log-elsewhere = 这个列表里没有 { $entry }；按回车仍可打开。
log-filter = in: by: about: act:
log-filter-slip = “{ $slip }”不是筛选条件。可用 in:版块 by:用户名 about:用户名 act:hide
key-log-mine = 与我有关
key-log-place = 此版块
key-log-act = 同类操作
key-log-actor = 此人所为
key-log-all = 全部
entry-title = 记录条目
entry-concerns = 涉及 { $who }
entry-reason = 理由：{ $reason }
entry-before = 之前：{ $state }
entry-after = 之后：{ $state }
entry-suspended-too = 同时被暂停发言，何时恢复另行通知。
entry-reinstated-too = 随之而来的暂停也已结束。
entry-suspended-again = 此前的暂停重新生效，{ $until }。
entry-setting = 设置：{ $key }
entry-invites = { $invitations } 个邀请，可供 { $uses } 人加入
entry-invites-until = { $said }，有效至 { $at } UTC
entry-uninvites = 原本还可供 { $uses } 人加入
entry-word = 词语：{ $word }
entry-added = 已加入：{ $name }
entry-refused = 已拒绝：{ $name }
entry-confirmed = 已确认：{ $name }
entry-renamed = { $before } 现为 { $after }
entry-merged = { $before } 已并入 { $after }
entry-reverses = 它撤销了 { $entry }：按回车查看。
entry-reversed = 已被 { $entry } 撤销：按回车查看。
entry-appealed-at = { $who } 提出申诉，{ $at } UTC
entry-waits = 等待裁决，由执行者以外的人作出。
entry-ended = 申诉已了结：所申诉的操作已被撤销。
entry-ruled-granted = { $who } 批准了申诉，{ $at } UTC
entry-ruled-dismissed = { $who } 驳回了申诉，{ $at } UTC
entry-may-appeal = 按 a 申诉（仅一次）；由执行者以外的人裁决。
entry-may-decide = 按 y 批准申诉，按 d 驳回；均需文字说明。
entry-no-appeal = 这里没有可供你申诉的内容：只能就涉及你且仍然有效的操作申诉一次。
entry-not-yours-to-decide = 这里没有等待你裁决的申诉：执行者和当事人都不能裁决。
entry-stands = 你不能撤销它。
entry-no-place = 这条记录不涉及任何位置。
entry-appeal-made = 申诉已提交。由执行者以外的人裁决。
entry-granted = 申诉已批准；双方都会收到通知。
entry-dismissed = 申诉已驳回；双方都会收到通知。
entry-taken-back = 已撤销；已记入记录。
entry-say-appeal = 你的申诉。能看到这条记录的人都能看到它。按回车提交。
entry-say-grant = 批准：理由。按回车撤销原操作。
entry-say-dismiss = 驳回：理由。按回车提交。
entry-say-back = 撤销：理由。按回车执行。
entry-characters = { $count } / { $limit } 个字符
entry-reason-tab = 理由（Tab 切换）：{ $reason }
entry-draft-back = 你之前在这里写的内容已恢复。
entry-draft-stays = 你写的内容会留在草稿中，直到你在那里丢弃它。
key-appeal = 申诉
key-grant = 批准
key-turn-down = 驳回
key-reverse = 撤销
exec-about-log = 版主、厂方人员和站长做了什么，理由是什么
exec-about-appeal = 对一条记录或对你的创意被拒绝提出申诉（仅一次）
not-your-entry = 只有记录涉及的成员可以申诉。
nothing-to-appeal = 没有可申诉的内容：它没有剥夺什么，或已被撤销。
entry-appealed = 每条记录只能申诉一次，且已提出过。
flag-looked-at = 版主已经看过你对这个帖子的举报，不再重复计入。其他成员可以举报。
no-entry-appeal = 没有针对这条记录的申诉在等待裁决。
decided-by-others = 申诉由既非执行者也非当事人的人裁决：其他版主、站长或服务器管理者。
operator-acted = 这项操作出自服务器。只要其他人（版主、站长或代理）可以裁决，就不由服务器管理者裁决。你仍可自行撤销。
own-case = 这是别人对你的内容所做的处理，应由他人裁决。你可以在记录（gl）的对应条目中申诉一次。
notice-granted = { $who } 批准了申诉：{ $answer }
notice-granted-only = { $who } 批准了申诉；已无可撤回，或无法撤回：{ $answer }
notice-waits-again = 待审的内容重新等待版主处理，无需重新发送。
notice-dismissed = { $who } 驳回了申诉：{ $answer }
told-granted = { $place }：申诉已获批准。
told-dismissed = { $place }：申诉被驳回。
frozen = 这个话题已关闭，不再接受回复。
no-answer = 只有对提问的回复才能采纳为答案。
askers-only = 只有提问者可以采纳答案；{ $days } 天后，版主也可以。
asker-chose = 提问者已经采纳了答案，以其选择为准。
own-answer = 自己的帖子只能由提问者或其他版主采纳为答案。
not-an-idea = 这不是一个创意。
no-step = 不能从“{ $before }”直接变为“{ $after }”。
step-of-author = 只有创意的作者可以把它变为“{ $after }”。
step-of-hosts = 只有版主可以把这个创意变为“{ $after }”。
step-of-staff = 只有厂方人员可以把创意变为“{ $after }”。
own-idea = 这个创意是你写的：审阅之后的步骤由同事来定。
others-voted = 已有其他人投票，不能撤回这个创意。
votes-ended = 这个创意“{ $status }”后投票已结束，票数不再变动。
reason-empty = 每一步都要写明理由。
reason-empty-hint = 所有投票的人都会看到它。
reason-stands = 步骤的理由不能再改。
reason-stands-hint = 可以在回复中补充。
target-invalid = 目标以年、季度、月或日开头，最多 40 个字符。
target-invalid-hint = 例如 2027、2027 Q2、2027-05 或 2027-05-31，后面可写版本。
no-merge-into = 不能并入 { $place }：必须是另一个尚未结束的创意。
merge-hides = 有些能看这个创意的人看不到 { $place }，因此不能并入。
target-merged = 这个创意并入的那个创意自己也已被合并：请先把那一个恢复。
not-declined = 只有被谢绝的创意才能申诉。
appealed-once = 每个创意只能申诉一次，这个创意已经申诉过了。
no-appeal = 这里没有待决定的申诉。
appeal-of-others = 申诉由既未谢绝、也未撰写该创意的版主决定。
not-shipped = 只有已发布的创意才能说“并未真正解决”。
doubt-of-voters = 只有创意的作者和投过票的人才能说它并未真正解决。
doubt-needs-words = 这个创意是你写的：请用自己的话说明哪里没有解决。
call-of-others = 由负责推进创意步骤的人来征集测试者。
not-testing = 创意处于测试状态时才征集测试者；这个创意不在测试中。
call-open = 已在征集测试者：请先结束那次征集。
no-call = 这里目前没有征集测试者。
places-taken = 测试名额已满。你的发言同样有帮助。
places-invalid = 可以征集 1 到 { $limit } 名测试者。
voters-first = 名额先留给投过票的人；{ $days } 天后人人都可报名。
says-clock = 时钟
says-former = 前成员
says-no-answer = 已请作者补充说明，但未按时答复。现按原样审阅这个创意。
says-came-in = 另一个创意连同其投票并入了本创意。
says-came-in-unseen = 有一个并非人人可读的创意连同其投票并入了本创意。
says-went-out = 曾并入本创意的一个创意已连同其投票恢复为独立创意。
says-went-out-unseen = 一个并非人人可读的创意已连同其投票恢复为独立创意。
organisation-invalid = 单位名称为 2 到 { $limit } 个字符。
no-such-organisation = 列表中没有这个单位。
organisation-taken = 已有同名的单位。
organisation-refused = 未被列入：{ $reason }
keepers-only = 只有版主和站长可以管理此列表。
hosts-tend = 只有本版块的版主和站长可以这样做。
applying = 你还未获准加入：站长会查看申请。
no-such-entry = 记录里没有这一条。
queue-of-hosts = 只有版主、厂方人员和站长才有待办。
no-application = 没有使用这个用户名的人在等待加入。
not-in = 此人尚未获准加入；请先作出决定。什么都没有改。
application-empty = 请用一句话说明你为何而来。
applications-full = 等待加入的人太多，暂时不能再申请。请过几天再试。
application-again = { $at } UTC 起可以再次申请。
application-not-yet = 你的申请未获批准；{ $at } UTC 起可以再次申请。
queue-title = 待办
queue-empty-hint = 举报、待审帖子、无人回应的新成员和提问会出现在这里。
queue-said = { $who }：{ $words }
queue-about-dismiss = 帖子保留，这些举报不再计数。记录中会写明。
queue-about-hide = 将隐藏这个帖子，并告知作者理由。
queue-about-reject = { $who } 不能加入，并会读到你的话。
queue-dismissed = 帖子保留，举报不再计数。
queue-hidden = 帖子已隐藏，并已告知作者理由。
queue-rejected = 已拒绝 { $who } 加入。
queue-approved = { $who } 已加入。
queue-welcomed = 已将 { $who } 标记为已欢迎。
queue-not-that = 这一项不能这样处理。
queue-overtaken = 刚刚已有别人处理了这一项。
queue-sending = 正在提交。
home-waits = 等你处理：{ $said }
applying-title = { $site }：尚未加入
applying-chapter = 等待加入
applying-waits = 站长会查看你的申请。已等待：{ $age }。获准后从这里直接进入；未获准，这里会写明理由。你可以离开，以后再来。
applying-refused = 你的申请未获批准。站长写道：
applying-again = 你可以再次申请：按 e。
applying-meanwhile = 在此之前，你可以阅读访客可读的内容：按回车。
applying-no-guests = 这里只有成员可以阅读。
applying-words = 你为何而来：
applying-said = 站长会看到这些话。
applying-in = 站长已批准你加入。欢迎！
queue-empty = 没有待办。
waiting = { $kind ->
    [flagged] 被举报
    [held] 待审
    [application] 申请加入
    [appeal] 申诉
    [idea-appeal] 创意申诉
    [newcomer] 新成员
    [question] 提问
    [overdue] 已逾期
   *[organisation] 单位
}
waiting-many = { $kind ->
    [flagged] 举报
    [held] 待审
    [application] 加入申请
    [appeal] 申诉
    [idea-appeal] 创意申诉
    [newcomer] 新成员
    [question] 提问
    [overdue] 逾期创意
   *[organisation] 单位
}
waits-count = { $kind } { $n }
waits-oldest = 最久 { $age }
waits-flags = { $who }：{ $reason }
waits-folded = 已折叠
not-private = 只有私密版块才需要准入；这个版块每位成员都能读。
not-reversible = 这一项无法在这里撤销。角色、密钥、版主、设置等在原处更改：站长的页面上，或用同一命令。
reversed-already = 已经撤销过了。
changed-since = 此后它又有了变动，请再看一遍。
pins-full = 这里已经置顶了 { $limit } 个话题，先取消一个。
links-full = 该版块已经链接了 { $limit } 个话题。
other-kind = 话题只能去同一类型的版块。
there-already = 它已经在那里了。
would-show = 在那里，本来无权阅读的成员也能读到它。
not-linked = 它没有链接到那个版块。
unlawful-only = 只有违法内容才会被抹除，其他内容只隐藏。
reason-unfit = 不能以这个理由这样做。可用的理由：{ $reasons }。
reason-missing = 被取消的人会读到原因，请给出理由。可用的理由：{ $reasons }。
forums-only = 只能在论坛版块里拆分帖子，创意和公告不行。
first-stays = 第一个帖子要留下：话题由它而起。
too-many-posts = 超过 { $limit } 个帖子了，请少拆一些。
not-running = 这个数据目录上没有服务器在运行。
server-silent = 这里运行的服务器没有回应，或者版本不同。
setting-wrong = 不能这样设置：{ $why }。什么都没有改。
unfit-number = 这里只能填整数
unfit-switch = 只能是 true 或 false
unfit-outside = 范围是 { $least } 到 { $most }
unfit-outside-or-nothing = 范围是 { $least } 到 { $most }，也可以留空
unfit-none-of = 只能是其中之一：{ $all }
unfit-unlike = 写法如 { $examples }
unfit-line = 只能是一行纯文字，首尾没有空格
unfit-empty = 不能留空
unfit-topic = 没有所有成员都能发帖的话题 { $topic }
setting-above = 这个值由 { $source } 决定，优先于文件：请在那里改，然后重启。
setting-by-hand = 这一项要用编辑器在文件里改：写错了，服务器就无法再启动。
setting-unwritten = 文件没有写入，一切照旧。{ $why }
no-such-session = 这个会话已经不在了。
page-gone = 站长的这一页已不归你管。收件箱里说明了原因。
not-over-ssh = 站长的页面只能在服务器上打开。
not-over-ssh-hint = 待办页在这里可用。其余页面：在服务器上运行 wellspring console，或设置 [console] over_ssh = true。
disconnected = 站长结束了这个会话：{ $words }
held-full = 等待版主查看的帖子太多，暂时放不下了。你的文字还在编辑器里，请明天再试。
not-held = 它已不在等待：有人处理了，或作者已收回。
author-may-not = 作者目前不能发帖，因此无法代为发布。
watched-invalid = 关注词至少要有两个字母，或一个汉字这类不以空格分词的文字：单个字母会让大部分内容待审。
watched-full = 已有 { $limit } 个关注词，请先移除一个。
not-purged = 这条记录不是可以撤销的撤帖操作。
waits-link = 你的文字已保存，等版主查看（通常很快）：新成员最初的帖子带链接时都要等一下，因为垃圾信息也长这样。可在“草稿”里看到。
waits-twin = 你的文字已保存，等版主查看（通常很快）：另一个账号发过几乎相同的内容。可在“草稿”里看到。
waits-word = 你的文字已保存，等版主查看（通常很快）：其中有一个词在版主要先看一眼的词表里。可在“草稿”里看到。
waits-bait = 你的文字已保存，等版主查看（通常很快）：作为最初的帖子，它读起来有点像垃圾信息。可在“草稿”里看到。
held-for-link = 新成员的链接
held-for-twin = 与另一账号几乎相同
held-for-word = 关注词
held-for-bait = 新成员的文字像垃圾信息
no-backups = 备份由服务器负责；在服务器上请用 wellspring backup。
no-such-backup = 这个备份已经不存在了。
backup-runs = 正在制作或检查备份；请等它完成。
backup-begun = 正在制作备份；确认完整后会列在这里。
backup-looked-at = 正在检查；结果会显示在旁边。
backups-title = 备份
backup-every = 每 { $hours } 小时一个，保留最近 { $keep } 个。
backup-never = 不会自动制作备份：[backup] every 已关闭。
backup-place = 存放在 { $directory }。
backup-place-free = 存放在 { $directory }，剩余空间 { $free }。
backup-rhythm = { $often }{ $place }
backup-copying = 正在制作：已复制 { $percent } %。
backup-verifying = 正在制作：正在检查副本。
backup-again = 正在重新检查 { $name }。
backup-failed = 上次尝试失败（{ $age }）：{ $why }
backup-none = 还没有备份。按 m 制作一个。
backup-whole = 完整
note-backups = 每个备份制作时都检查过，内容完整。恢复要在停止服务器后，在服务器上输入命令：wellspring restore 文件。被替换的内容会保留。
note-desk = 在版块管理里，对一个版块按回车打开它的页面：可添加版主，对一位版主按回车可免去其职务；获准进入的成员也是这样。标题、简介、访问权限、列表中的位置和归档也在那里。
letter-subject = { $site }：本周待办
letter-head = 截至 { $at } UTC。
letter-waits = 等待你和版主处理的事
letter-more = 还有 { $n } 项
letter-server = 服务器
letter-backup = 最近备份：{ $age }，{ $size }，{ $path }
letter-no-backup = 还没有备份。
letter-database = 数据库：{ $size }
letter-disk = 所在磁盘剩余：{ $size }
letter-foot = 用 ssh 进来，按 g q 查看。wellspring letter 可随时显示这封信。
backup-damaged = 已损坏
backup-when-made = 距今：{ $age }。制作时检查完整。
backup-whole-again = 距今：{ $age }。重新检查（{ $again }）：完整。
backup-damaged-why = 不要依赖它：{ $why }
backup-restore = 要恢复，请先停止服务器，再输入：
key-back-up = 立即制作
key-verify-backup = 重新检查
console-title = 控制台
console-needs-member = 这需要成员身份：请用 --as HANDLE 启动控制台。
sysop-up = { $ago }启动
sysop-idle = 没有服务器在运行
fact-here = 在线 { $here }，今日最多 { $peak }
fact-members = 成员 { $members }，本周新增 { $new }
fact-database = 数据库 { $size }
fact-disk = 磁盘剩余 { $percent }%
fact-backup = 最近备份 { $age }，已校验
fact-backup-failed = 备份失败：{ $age }
fact-backup-none = 还没有备份
fact-queue = 待办 { $count }，最久 { $age }
fact-queue-none = 待办为空
fact-version = 版本 { $version }，进程 { $pid }
fact-connections = 连接 { $now }，{ $waiting } 个正在登录
fact-load = 负载 { $load }
fact-memory = 内存 { $size }
fact-files = 打开的文件 { $count }
posts-a-day = 每日帖子（不计导入）
replies-a-day = 每日回复
joined-a-day = 每日加入
posts-a-day-note = { $days } 天；今天 { $today }，最多 { $most }
waits-title = 等待处理
sessions-title = 会话
sessions-none = 没有人连接。
session-of-guest = 访客没有档案。按 x 断开会话。
session-head-from = 来自
session-head-client = 客户端
session-command = 命令
disconnect-ask = 原因（对方会看到）：
disconnect-done = 会话 { $id } 已结束。
key-disconnect = 断开
key-pages = 页面
key-reload = 服务器重新读取
key-level = 级别
config-title = 服务器设置
go-config = 服务器设置
go-sessions = 会话
go-members = 成员
go-desk = 版块管理
go-invitations = 邀请
go-tail = 服务器日志
go-backups = 备份
go-spam = 垃圾信息
go-overview = 概览
config-live = 立即生效
config-restart = 重启后生效
config-waits = 已改，重启后生效
config-above = 由 { $source } 决定：请在那里改
config-set = { $key } 现在是 { $value }。按 u 撤销。
config-set-waits = 下次启动后 { $key } 将是 { $value }。按 u 撤销。
config-same = { $key } 已经是 { $value }。
config-about = { $key }：写法同文件，但不加引号。Esc 放弃。
config-about-list = { $key }：各项用逗号分开。Esc 放弃。
config-about-letters = 分组或名称中的字母；留空则全部显示。
config-about-choice = { $key }：回车选定，q 放弃。
config-nothing = 没有设置含有这些字母。按 / 另找。
config-sure-ssh = 这会关闭通过 ssh 打开的这些页面，你也一样。再按一次回车确认。
config-sure-passwords = 以后谁都不能用密码登录：请先确认你有密钥可用。再按一次回车确认。
config-default = 默认值
config-how = { $holds }；{ $source }
config-idle = 没有服务器在运行：现在启动的服务器会采用这些设置。
config-reloading = 服务器正在重新读取配置；结果见它的日志。
tail-title = 服务器日志
tail-error = 错误
tail-warn = 警告和错误
tail-info = 一般信息
tail-debug = 全部
tail-none = 最近的日志里没有这类记录。
title-empty = 标题是空的。
title-too-long = 标题超过了 { $limit } 个字符。
body-empty = 还没有可发送的内容。
body-too-long = 正文有 { $bytes } 字节；上限是 { $limit }。
body-too-tall = 正文超过了 { $limit } 行。
handle-invalid = 用户名为 2 到 20 个字母、数字、- 或 _，以字母开头。
handle-taken = 这个用户名已被使用，或与已有的太像。
name-invalid = 名字为空，或超过 60 个字符。
slug-invalid = 版块短名只能用 a-z、0-9 和 -，最多 16 个，以字母开头。
slug-taken = 这个短名已经用过了。
registration-closed = 目前不接受新成员。
invite-invalid = 这个邀请码无效、已用完或已过期。
invite-invalid-hint = 请向邀请你的人再要一个。
claim-invalid = 认领码不对，或已经有站长了。
password-too-short = 密码至少需要 { $least } 个字符。
key-taken = 这把密钥无法添加：它可能属于另一个账号。
key-taken-hint = 持有它的人可以用它连接，再输入要添加它的账号的设备代码。
key-invalid = 这不是 OpenSSH 格式的公钥。
key-yours = 这把密钥已经是你的了。
key-unsound = 这把密钥不安全：太短，或属于可以伪造的类型。
key-unsound-hint = 可用 ssh-keygen -t ed25519 生成一把安全的。
key-invalid-hint = 它是以 .pub 结尾的文件里的那一行；另一个文件是秘密，不要给任何人。
keys-full = 每位成员最多 { $limit } 把密钥。请先移除一把。
label-invalid = 密钥的名称为 1 到 { $limit } 个字符。
last-way = 这是你唯一的登录方式。
last-way-hint = 请先添加另一把密钥或设置密码。
key-gone = 本次会话登录时所用的密钥已被移除。
password-gone = 本次会话登录时所用的密码已失效。
password-wrong = 当前密码不对。
passwords-off = 本站不使用密码。
crossed = 它刚在另一个窗口里被修改过。
crossed-hint = 请重新打开，再编辑。
drafts-full = 你已有 { $limit } 份草稿，达到上限。
drafts-full-hint = 请先发送或丢弃其中一份；这一份还没有保存。
not-oneself = 不能对自己这样做。
mutes-full = 你已屏蔽 { $limit } 位成员，达到上限。
mutes-full-hint = 请先取消屏蔽其中一位：按 gp，再选“屏蔽”。
pace = 操作太快了。
said-already = 你刚刚在这里发过同样的内容：{ $reference }。没有重复发布。
said-already-hint = 你写的内容已保存。换个说法，或者等 { $minutes } 分钟。
pace-hint = 你写的内容已保留。请在 { $seconds } 秒后再试。
busy = 服务器正忙，操作没有执行；你写的内容已保留。
read-only = 服务器现在无法写入：磁盘已满或有故障。
read-only-hint = 可以看帖。你写的内容还在这里，请稍后再试。
query-empty = 没有可搜索的内容：既没有词语，也没有筛选。
query-nowhere = 没有叫 { $text } 的版块或话题。
query-nobody = 没有叫 { $text } 的成员。
query-kind = is: 后面可写 question、unanswered、announcement 或 idea，不能写 { $text }。
query-day = before: 和 after: 后面写日期，如 2026-01-31，不能写 { $text }。
query-status = “{ $text }”不是状态。可用的有：open、review、needs-info、planned、started、testing、shipped、declined、merged、withdrawn。
query-name = 没有 { $text }: 这种筛选。你是想写 { $meant }: 吗？

## 列表
new-all = 全部
no-more-new-here = 这个列表里没有更多新内容了；按空格到别处继续读。
head-posts = 帖子
head-topics = 话题
head-new = 新
filter-all = 全部
filter-new = 新的
filter-watched = 关注
filter-unanswered = 未解答
filter-mine = 我的
filter-voted = 我投过的
filter-overdue = 已超期
filter-retired = 已移出
mark-pinned = 置顶
mark-linked = 链接
mark-retired = 已移出列表
topic-retired = 已移出列表，不再接受回复
topic-home = 原址：{ $home }
topic-post-moved = 这个帖子现在在 { $place }；按 l 前往。
exec-moved = 这个帖子现在在 { $place }。
topic-answers-apart = 回复 { $place }
key-tend = 版主操作列表
key-deed-hide = 隐藏或重新显示
key-deed-freeze = 关闭或重新开放回复
key-deed-pin = 置顶或取消置顶
key-deed-retitle = 修改标题
key-deed-retire = 移出列表或放回
key-deed-move = 移动话题
key-deed-link = 把话题链接到别处
key-deed-split = 从这里拆分
key-deed-accept = 采纳或不再采纳答案
key-deed-unlink = 取消链接
key-deed-erase = 抹除违法内容
tend-title = 要做什么
tend-accept = 采纳这个帖子为答案
tend-unaccept = 不再采纳它为答案
tend-hide = 隐藏这个帖子
tend-unhide = 重新显示这个帖子
tend-freeze = 关闭话题的回复
tend-thaw = 重新开放回复
tend-pin = 置顶这个话题
tend-unpin = 取消置顶
tend-retitle = 修改标题
tend-retire = 把话题移出列表
tend-unretire = 把话题放回列表
tend-move = 移动话题
tend-link = 把话题链接到别处
tend-unlink = 取消链接
tend-split = 从这个帖子拆分
tend-erase = 抹除违法内容
tend-along = 一起带走什么？
along-answers = 对它的回复
along-after = 之后的全部
along-nothing = 只有它
tend-new-title = 输入标题，然后按回车。
tend-sure = 抹除后无法恢复。按 y 永久抹除，按其他键保留。
tend-where = 去哪里：
tend-no-place = 没有符合的版块。
tend-narrows = 现在能读到它的人，在那里不一定都能读到。
tend-not-now = 现在这里不能这样做。M 列出能做的。
tends-not = M 是 { $place } 版主和站长的操作，你没有这个权限。
tend-so-already = 已经是这样了。
tended-accept = 已采纳 { $place } 为答案。按 u 撤销。
tended-unaccept = 不再采纳 { $place }。按 u 撤销。
tended-hide = 已隐藏 { $place }。按 u 撤销。
tended-unhide = 已重新显示 { $place }。按 u 撤销。
tended-freeze = 已关闭回复：{ $place }。按 u 撤销。
tended-thaw = 已重新开放回复：{ $place }。按 u 撤销。
tended-pin = 已置顶 { $place }。按 u 撤销。
tended-unpin = 已取消置顶 { $place }。按 u 撤销。
tended-retitle = { $place } 已换新标题。按 u 撤销。
tended-retire = 已移出列表：{ $place }。按 u 撤销。
tended-unretire = 已放回列表：{ $place }。按 u 撤销。
tended-move = { $place } 已移到 { $to }，旧地址仍可到达。按 u 撤销。
tended-link = { $place } 现在也在 { $to }。按 u 撤销。
tended-unlink = { $place } 不再出现在 { $to }。
tended-split = 已从 { $place } 拆分。按 u 放回。
tended-erase = 已永久抹除 { $place }，并记入记录。
sort-activity = 按最近活动
sort-number = 按编号
sort-votes = 按票数
sort-heat = 按热度
kind-question = 提问
kind-answered = 已解答
kind-problem = 问题
kind-discussion = 讨论
announced-news = 消息
announced-release = 版本
announced-change = 变更
announced-known-issue = 已知问题
announced-incident = 故障
announced-question = 提问
flag-spam = 垃圾：推销或引流
flag-attack = 攻击他人
flag-private = 泄露隐私
flag-unlawful = 违反法律
flag-misplaced = 放错了地方
flag-wrong-kind = 公告的类型不对
topics-empty = 这里还没有帖子。按 n 开第一个话题。
topics-empty-for-now = 这里还没有帖子。按 q 返回。
topics-elsewhere = 这个列表里没有 { $n }；按回车仍可打开。
topics-none-new = 这里都读完了。按 f 看全部话题。
topics-none-watched = 你在这里没有关注的话题；在话题上按 w 即可关注。按 f 换下一种筛选。
topics-none-unanswered = 这里的提问都有答案了。按 f 看全部话题。
topics-none-live = 目前没有可以投票的创意。按 f 切换视图。
topics-none-mine = 你还没有提出创意。按 n 提出一个。
topics-none-voted = 你还没有投过票。在创意上按 v 投票。
topics-none-overdue = 没有超期的创意。
topics-none-retired = 这里没有移出列表的话题。按 f 显示全部话题。
view-top = 热门
view-trending = 上升
view-newest = 最新
board-empty = 还没有人提出创意。按 n 提出第一个。
board-empty-for-now = 还没有人提出创意。按 q 返回。
board-none-new = 这里没有新内容。按 f 看下一视图。
board-overdue-count = { $n } 个超期
board-voted-short = 含你
board-vote-cast = 你已给 { $place } 投票，会得知它的进展。u 撤销。
board-vote-back = 你已收回给 { $place } 的票。u 撤销。
head-votes = 票数
head-organisations = 单位
roadmap-title = 路线图
record-answered = 及时答复 { $timely }/{ $all }
record-median = 中位数 { $days } 天
record-planned = 计划 { $all } 个：兑现 { $kept }，迟 { $late }，撤回 { $back }
roadmap-empty = 路线图上还没有内容：还没有创意被审阅。按 q 返回。
roadmap-for = 目标 { $target }
roadmap-in = 版本 { $release }
roadmap-testers = 测试者 { $testers }/{ $places }
roadmap-no-column = 不能往那边移动。按 s 看可以去哪里。
plans-may-change = 计划可能会变
conferences-title = 版块
conferences-yours = 我的版块；按 < 和 > 移动
conferences-left = 未加入；按 x 加入
conferences-all = 全部
conference-joined = 已加入 { $slug }。
conference-left = 已退出 { $slug }；按 x 重新加入。
conference-not-yours = 你还没有加入 { $slug }：先按 x 加入，再移动。
conferences-empty = 还没有版块。站长可用 wellspring conference add 添加。

## 设置
settings-title = 设置
settings-you = 我
settings-screens = 界面
settings-name = 名字
settings-access = 登录方式
settings-ways = 密钥、密码、代码
settings-erase = 你的数据
settings-erase-value = 导出、抹除
settings-about-erase = 本站保存的关于你的一切都属于你：ssh HOST export-me > me.zip。按回车进入账号抹除。
erase-title = 抹除账号
erase-keep = 我写的内容保留
erase-scribble = 我写的内容也抹除
erase-handle = 输入你的用户名：
erase-wrong = 这不是你的用户名。输入 { $handle } 即抹除账号；按 Esc 保留。
erase-keeping = 永远消失：用户名、姓名、密钥、草稿、收件箱。以“前成员”之名保留：{ $posts }；投票和感谢照常计数。
erase-scribbling = 永远消失：用户名、姓名、密钥、草稿、收件箱，以及{ $posts }的文字。投票和感谢照常计数。
erase-before = 请先取走数据：ssh HOST export-me > me.zip
settings-card = 名片
settings-organisation = 单位
settings-audience = 可见范围
settings-card-value = 别人看到的你
settings-language = 语言
settings-theme = 配色
settings-measure = 正文宽度
settings-about-language = 界面的语言，在任何设备上都一样。
settings-about-measure = 帖子每行最宽多少列。
settings-about-access = 你的登录方式：密钥、密码，以及换设备或丢失密钥时用的代码。按回车打开。
settings-visit = 你是访客：这里的选择只在本次访问有效。
settings-renamed = 你的名字现在是 { $name }。
theme-terminal = 终端
theme-paper = 纸张
theme-contrast = 高对比
theme-plain = 无色
theme-about-terminal = 你的终端的颜色，用它自己的背景。
theme-about-paper = 适合浅色背景：蓝、洋红、红在上面都清楚。
theme-about-contrast = 没有暗淡的文字；焦点和警告反白显示。
theme-about-plain = 不用颜色；粗体、下划线和反白保留。
settings-sample-quote = 最后你调到了多大的张力？
settings-sample = **210 N**，冷态测得；*旧*手册里的数值偏低。它写在 `belt.cfg` 里，全部测量数据和来龙去脉见 https://belts.example/210 ，换皮带之前值得先读一遍。
key-change = 更改
key-change-back = 上一个选项
key-desk = 打开、添加或更改
key-keep = 保存
key-answer = 确定
key-keep-not = 不改
key-hide-post = 隐藏帖子
key-dismiss = 保留
key-welcome = 已欢迎
key-let-in = 批准加入
key-say-better = 改写
key-apply-again = 再次申请
key-look-around = 随便看看

## 成员
here-title = 在线成员
here-count = { $n } 位成员
here-head-since = 在线
here-head-idle = 空闲
here-alone = 这里只有你。按 r 刷新。
readers-title = 参与者
readers-head-upto = 读到
readers-head-at = 时间
readers-all = 全部
readers-none = 还没有人参与。
muted-title = 已屏蔽
muted-word = 已屏蔽
muted-nobody = 你没有屏蔽任何人。在名片上按 M 屏蔽该成员；在帖子上按 @ 打开作者的名片。
muted-now = 已屏蔽 { $who }：其帖子会折叠，也不再通知你。再按 M 取消屏蔽。
muted-no-longer = 已取消屏蔽 { $who }；再按 M 重新屏蔽。
muted-fold = 已屏蔽；按 o 显示
people-members-only = 仅限成员。按 Q 离开，重新连接即可加入。
card-title = 名片
card-role = 身份
card-organisation = 单位
card-staff = 厂方人员
card-sysop = 站长
card-host = { $places } 版主
card-joined = 加入
card-seen = 最近在线
card-here = 现在在线
card-today = 今天
card-ago = { $day }，{ $age }前
card-posts = 帖子
card-thanks = 感谢
card-thanks-from = { $thanks } 次，来自 { $n } 位成员
card-unclaimed = 这些帖子是导入的，还没有人认领。
card-muted = 你已屏蔽：其帖子会折叠。
card-search = 搜索其帖子
card-search-own = 搜索你的帖子
card-mute = 屏蔽：折叠其帖子
card-unmute = 取消屏蔽
card-settings = 修改名片
settings-muted = 屏蔽
settings-muted-value = { $n ->
    [0] 没有人
   *[other] { $n } 位成员
}
settings-about-card = 其他成员看到的你。按回车打开。
settings-about-organisation = 你所在的单位。创意旁会显示投票来自多少个单位，但不显示是哪些。
audience-me = 仅自己
audience-hosts = 版主
audience-members = 成员
audience-everyone = 所有人
audience-about-me = 别人看不到你的单位，但你的票仍计入该单位。
audience-about-hosts = 版主和站长能在你的名片上看到你的单位。
audience-about-members = 所有成员都能在你的名片上看到你的单位。
audience-about-everyone = 所有人都可以看到你的单位，包括访客。
organisation-unstated = 未填写
organisation-waits = 等待版主确认；此前你的票计为未填写。
organisation-title = 你的单位
organisation-find = 名称：
organisation-about = 输入几个字即可查找。没有的可以提议，由版主确认。
organisation-propose = 提议“{ $name }”
organisation-nowhere = 不填写
organisation-chosen = 你的单位现在是 { $name }，你的票计入该单位。
organisation-proposed = { $name } 等待版主确认，之后你的票计入该单位。
organisation-left = 你现在未填写单位。
organisations-title = 单位
organisations-wait = { $n } 个待确认
organisations-waiting = 待确认
organisations-listed = 已列入
organisations-none = 列表为空。成员可在设置中提议自己的单位。
organisations-by = { $who }，{ $age }
organisations-members = { $n } 名成员
organisations-name = 名称：
organisations-reason = 理由：
organisations-into = 并入：
organisations-about-confirm = 按回车以此名称确认，其成员的票随后计入。
organisations-about-rename = 按回车改为此名称。
organisations-about-refuse = 提议者会在设置中看到。
organisations-about-merge = { $name } 与你选择的单位相同，其票计入后者。
organisations-reason-missing = 请写明理由，提议者会看到。
organisations-confirmed-already = 已确认。若重复，可按 m 合并。
organisations-confirmed = 已确认 { $name }。
organisations-renamed = 现已更名为 { $name }。
organisations-refused = { $name } 未被列入。
organisations-merged = 现已并入 { $name }。
settings-about-muted = 哪些成员的帖子会对你折叠。按回车列出。
balance-title = { $sponsor } 在这里，最近 { $days } 天
balance-voice = 发言
balance-voice-of = 占全部帖子的 { $n }%
balance-answers = 回答成员
balance-answers-of = 占其帖子的 { $n }%
balance-bad = 坏消息
balance-bad-of = 占其话题的 { $n }%
balance-first = 首次回答
balance-first-of = 中位 { $time }，{ $days } 天内 { $n }%
balance-first-few = { $days } 天内 { $n }%
balance-problems = 问题
balance-problems-of = 已回答 { $n }%
balance-thanks = 感谢
balance-thanks-of = 每帖 { $n } 次
balance-part = { $n } / { $of }
balance-for = { $n } 次 / { $of } 帖
balance-few = - 太少，看不出
balance-ideas = 创意，最近 { $days } 天
balance-ideas-of = 及时 { $timely } / { $all }，中位数 { $days } 天
balance-ideas-late = 及时 { $timely } / { $all }
balance-overdue = 超期 { $n }
balance-doubted = 成员举报其中 { $n } 条坏消息的种类不对。
balance-computed = 由帖子计算得出；按 ? 看每个公式。少于 { $few } 个时显示短横。
balance-none = 本论坛属于成员自己：没有厂方，也就没有这一页。
note-balance = 统计范围：最近 { $days } 天内每位成员都能读、且仍在原处的帖子；超过 { $most } 篇时取最新的。已撤回或隐藏的、私有版块的都不算。写帖时是厂方人员的，才算厂方人员。
note-balance-voice = 发言：厂方人员的帖子占全部帖子的比例。
note-balance-answers = 回答成员：厂方帖子中指明回复某位成员的，或在成员所开话题里未指明回复谁的；每个话题里每位成员只算一次；占厂方全部帖子的比例。一个回答拆成五帖，算五分之一。
note-balance-bad = 坏消息：声明为已知问题或故障的话题，占厂方所开全部话题的比例。有 { $few } 位成员举报种类不对时，会一并注明。
note-balance-first = 首次回答：成员在至少 { $days } 天前开的话题中，{ $days } 天内得到厂方人员回答的比例，以及这些回答所用时间的中位数。
note-balance-problems = 问题：同上，只看作为“问题”开的话题。
note-balance-thanks = 感谢：非厂方成员的感谢，按每篇厂方帖子计。
note-balance-ideas = 创意：在所有成员都能阅读的每个创意版块，一年内及时列入计划、发布或决定不采纳的创意，占一年内已答复与已超期创意的份额，以及这些答复用时的中位数。
go-report = 健康报告
report-title = 健康报告，最近 { $days } 天
report-span = { $from } 至 { $to }，此前：自 { $before }
report-percent = { $n }%
report-n = 共 { $n }
report-before = 此前 { $value }
report-few = 少于 { $few } 时以横线表示；按 ? 查看每个公式。
exec-about-rules = 本站规则；加 agree 表示同意
exec-about-report = 社区的健康状况，以数字表示
desk-members = 成员
desk-conferences = 版块管理
desk-invitations = 邀请
desk-record = { $handle } 的档案
desk-place = 版块 { $slug }
desk-fact = { $what }：{ $value }
desk-never = 从未
desk-yes = 有
desk-no = 无
desk-further = 另行通知
desk-nobody = 没有这样的成员。f 显示其他，/ 按字母查找。
desk-more = 更多
desk-most = 这是最新的 { $n } 位。/ 按字母查找其他人。
desk-letters = 字母
desk-about-letters = 用户名或姓名中的字母；留空显示全部。
desk-deeds = 可做的事
desk-key = 移除密钥 { $key }
desk-sure = 再按一次回车即执行。
desk-did = { $which ->
    [suspend] 已暂停 { $who }：可以阅读，不能发言。
    [reinstate] { $who } 可以再次发言。
    [let-in] 已批准 { $who } 加入。
    [turn-down] 已拒绝 { $who }，对方会看到理由。
    [staff] { $who } 现在标为厂方人员。
    [no-staff] { $who } 不再是厂方人员。
    [sysop] { $who } 现在是站长。
    [no-sysop] { $who } 不再是站长。
    [pages] { $who } 现在是代理，可用这些页面。
    [no-pages] { $who } 不再有任何站长页面。
    [key] { $who } 不能再用这个密钥登录。
    [unhost] { $who } 不再是这里的版主。
    [expel] { $who } 不能再进入这里。
    [archive] { $who } 已归档：不能发帖，仍可阅读。
    [unarchive] { $who } 已重新开放。
    [edit] { $who } 已更改。
    [order] { $who } 在总列表中已换到新位置。
    [invite] 邀请已创建，邀请码在最上面。
    [revoke] { $who } 已失效。
   *[other] 完成。
}
desk-hosts-now = { $who } 现在是 { $slug } 的版主。
desk-admitted-now = { $who } 现在可以进入 { $slug }。
desk-code = { $code } 可让 { $handle } 登录一次，有效至 { $until } UTC。请确认请求者身份；不会再次显示。
desk-about-reason = 理由？会写入记录。
desk-words = 说明
desk-about-words = 当事人会看到，记录中人人可见。
desk-about-taken = 当事人会看到，记录中人人可见。直接按回车则不写说明。
desk-about-ended = 所有人都会在记录中看到，但看不到邀请码。直接按回车则不写说明。
desk-words-missing = 需要说明。
desk-days = 天数
desk-about-days = 多少天；留空则直到另行通知。
desk-days-wrong = 天数，1 到 10000。
desk-add-conference = 新建版块
desk-conference-added = 已新建 { $slug }。
desk-about-conferences = 对版块按回车：版主、获准者、标题。
desk-slug = 短名
desk-about-slug = 如 tools.12 中的：小写字母、数字、连字符，不再更改。
desk-title = 标题
desk-about-title = 列表中显示的标题。
desk-description = 说明文字
desk-about-description = 一行说明该放什么；可留空。
desk-about-kind = 用途？不再更改。
desk-about-access = 谁可以阅读？
desk-archived = 已归档
desk-no-host = 无版主
desk-hosts = 版主
desk-add-host = 添加版主
desk-admitted = 获准者
desk-admit = 准许成员
desk-take-away = 回车移除
desk-change = 回车更改
desk-conference = 版块
desk-edit-title = 更改标题
desk-edit-description = 更改说明
desk-order = 它在总列表中的位置
desk-about-order = 排在哪个版块之前？自己排过顺序的成员不受影响。
desk-order-last = 放到最后
desk-archive = 归档：关闭但可读
desk-unarchive = 重新开放
desk-handle = 用户名
desk-about-handle = 输入字母，选择，回车。
desk-invite = 新邀请
desk-no-invites = 还没有邀请。邀请是用于加入的代码。
desk-uses = 次数
desk-about-uses = 可供多少人加入。
desk-uses-wrong = 1 到 1000000 之间的数字。
desk-about-expiry = 有效天数；清空则一直有效。
desk-note = 备注
desk-about-note = 用途；仅此处可见，可留空。
desk-over = 已失效
desk-is-over = 此邀请已失效。
desk-left = 剩 { $n } 次
desk-endless = 不限期
desk-command = ssh new@HOST
desk-sentence = 可发送：欢迎加入 { $site }：{ $command }，按提示输入邀请码：{ $code }。
key-letters = 按字母
desk-head-handle = 用户名
desk-head-slug = 短名
desk-head-title = 标题
desk-head-hosts = 版主
desk-head-name = 姓名
desk-head-marks = 身份
desk-head-joined = 加入
desk-head-seen = 上次来访
desk-head-topics = 话题
desk-head-last = 最新
desk-waits = 等待批准加入（{ $age }）：{ $said }
desk-used = （上次使用：{ $age }）
desk-unused = （从未用过）
desk-label = { $which ->
    [joined] 加入
    [seen] 最近在线
    [suspended] 暂停至
    [marks] 身份
    [pages] 代理的页面
    [hosts] 主持的版块
    [keys] 密钥
   *[password] 密码
}
desk-mark = { $which ->
    [suspended] 已暂停
    [sysop] 站长
    [deputy] 代理
    [host] 版主
    [waits] 等待批准
    [member] 成员
    [refused] 已拒绝
   *[staff] 厂方
}
desk-filter = { $which ->
    [all] 全部，最新在前
    [staff] 厂方人员
    [sysops] 站长
    [deputies] 代理
    [hosts] 版主
    [suspended] 已暂停
   *[waiting] 等待批准
}
desk-deed = { $which ->
    [let-in] 批准加入
    [turn-down] 拒绝加入
    [card] 打开名片
    [suspend] 暂停发言
    [reinstate] 恢复发言
    [staff] 标为厂方人员
    [no-staff] 不再是厂方人员
    [sysop] 设为站长
    [no-sysop] 不再是站长
    [claim] 归还导入的帖子
    [erase] 抹除账号
    [purge] 撤下其全部帖子
    [pages] 授予或收回站长页面
   *[code] 丢失密钥时的恢复代码
}
desk-sender = 原作者
desk-about-sender = 存档中的姓名或地址，可只写一部分。请先确认确是本人：此事无法撤销。
desk-no-sender = 存档里没有这个名字。
desk-which-sender = 谁的帖子？无法撤销。
desk-sender-line = { $name } <{ $source }>，{ $posts }
desk-proof = 如何确认的
desk-about-proof = { $whose } 的帖子将归 { $whom }，无法撤销。这里写的会进入记录。
desk-about-erase = 其写过的内容：无法撤销。
desk-erase-keep = 保留，署名为前成员
desk-erase-scribble = 一并抹除
desk-erase-handle = 用户名
desk-about-sure = 输入用户名即永久抹除账号。备份中的内容仍在。
desk-other-handle = 这不是其用户名。
desk-about-purge = 将撤下：{ $posts }；没有他人发言的 { $topics }；待审 { $held } 篇。{ $how ->
    [suspended] 该成员已被暂停发言，何时恢复另行通知，这不会改变。撤下的内容会保留，一键即可恢复。
   *[writes] 暂停持续到另行通知。撤下的内容会保留，一键即可恢复并结束这次暂停。
}
desk-purge-suspend = 全部撤下，并暂停其发言
desk-purge-only = 仅全部撤下
desk-purge-back = 恢复 { $entry } 撤下的内容
desk-purge-nothing = 没有可见或待审的内容。
desk-purged = 已撤下。按 u 全部恢复。
desk-about-pages = 回车标记或取消标记一个页面；最后一行授予所标记的，收回其余的。
desk-pages-give = 授予所标记的
desk-pages-none = 不授予任何页面
desk-kind = { $which ->
    [forum] 讨论
    [ideas] 创意与投票
   *[announcements] 公告
}
desk-access = { $which ->
    [members] 每位成员可读
    [public] 访客也可读
   *[private] 仅限获准者
}
note-report = 计入的是：最近 { $days } 天内每位成员都能阅读且保持原样的帖子，超过 { $most } 篇时取最新的，并与之前的 { $days } 天对照。撤回或隐藏的、私密版块的、以及导入的非成员帖子都不计。这里没有任何内容涉及个人。
gauge-is = { $name }：{ $formula }
gauge-formula = { $which ->
    [reply_coverage] 成员至少 7 天前开启的话题中，7 天内有他人回复的。
    [first_reply] 这些回复所用时间的中位数，应与上面的比例一并来看。
    [newcomers_answered] 至少一天前首次发言的成员中，24 小时内得到回复的：在自己开启的话题里由任何人回复，在别处由指明该帖的人回复。
    [solo_topics] 同样的话题中，至今没有他人发言的。
    [answers_by_peers] 成员所提问题的采纳答案中，不是厂方人员所写的。自问自答不计。
    [answers_accepted_by_asker] 同样的答案中，由提问者而非版主采纳的。
    [unanswered_under_1_day] 一天之内提出、尚无他人回复的成员问题。
    [unanswered_1_to_7_days] 同上，此前几天的。
    [unanswered_7_to_30_days] 同上，超过一周的。
    [unanswered_over_30_days] 同上，不超过一年的。已关闭、撤下或归档的不计。
    [ideas_decided_in_time] 已计划、已发布、已拒绝和已逾期的创意中，按时决定的。
    [ideas_declined_with_reason] 被拒绝的创意中附有理由的，必须是 100%。
    [promises_kept] 已了结的承诺中，在首个目标期限前发布的。
    [promises_late] 逾期才发布的。
    [promises_taken_back] 退回评审的，包括发布后并未解决的。
    [ideas_merged] 新提出的创意中，现已并入其他创意的。
    [top_10_share] 全部帖子中发帖最多的十人所写的；发帖者不足二十人时不显示。
    [embedded_members] 90 天内发言的成员中，满足六项中三项的：与三位成员互有回复；得到厂方人员回复；受三人感谢；现任或曾任版主、参与测试或站务；为他人创意投票；在版本中被致谢。
    [new_members] 发言的成员中，此前从未发言的。
    [returning_members] 其中前 28 天未发言、但更早发过言的。
    [lost_members] 此前两个 28 天都发言、这次却没有发言的成员。
    [searches_without_match] 全部搜索中没有结果的。不记录搜索者和内容。
    [flags_per_1000_posts] 每千帖的成员举报，不含对公告类别的举报。
    [flags_settled] 举报中版主已采取行动或予以驳回的。
    [flag_to_act] 所用时间的中位数。
    [acts_with_reason] 版主、厂方人员和站长的限制性处理中附有理由的，必须是 100%。
    [held_posts_released] 已处理的待审帖中最终放行的。
    [acts_appealed] 同样的处理中被提出申诉的。
   *[appeals_granted] 已裁定的申诉中获准的。
}
gauge = { $which ->
    [reply_coverage] 7 天内有人回复
    [first_reply] 首次回复（中位数）
    [newcomers_answered] 新人一天内得到回复
    [solo_topics] 无人参与的话题
    [answers_by_peers] 成员给出的采纳答案
    [answers_accepted_by_asker] 由提问者采纳
    [unanswered_under_1_day] 不到一天
    [unanswered_1_to_7_days] 1 至 7 天
    [unanswered_7_to_30_days] 7 至 30 天
    [unanswered_over_30_days] 超过 30 天
    [ideas_decided_in_time] 按时决定
    [ideas_declined_with_reason] 附理由的拒绝
    [promises_kept] 兑现的承诺
    [promises_late] 迟到的兑现
    [promises_taken_back] 收回的承诺
    [ideas_merged] 合并的重复创意
    [top_10_share] 前十人的帖子
    [embedded_members] 融入社区的成员
    [new_members] 新成员
    [returning_members] 回归的成员
    [lost_members] 流失的常客
    [searches_without_match] 没有结果的搜索
    [flags_per_1000_posts] 每千帖的举报
    [flags_settled] 已处理的举报
    [flag_to_act] 举报到处理（中位数）
    [acts_with_reason] 附理由的处理
    [held_posts_released] 放行的待审帖
    [acts_appealed] 被申诉的处理
   *[appeals_granted] 获准的申诉
}
report-part = { $which ->
    [answers] 回复
    [waiting] 无人回答的问题
    [ideas] 创意
    [members] 成员
    [searching] 搜索
   *[moderation] 管理
}
home-pulse = 关于 { $sponsor } 的四个小问题：回车回答，N 以后再说
home-pulse-short = 四个小问题：回车回答，N 以后再说
pulse-title = 四个小问题
pulse-at = { $n } / 4
pulse-competence = { $sponsor } 懂行。
pulse-honesty = { $sponsor } 对我们说实话。
pulse-goodwill = { $sponsor } 为我们着想。
pulse-criticism = 我可以在这里批评 { $sponsor }。
pulse-scale = 1 完全不同意 ... 5 完全同意
pulse-promise = 你的回答只计数，不留下你是谁。季度结束后，至少有 { $few } 人回答时，所有成员都能看到。
pulse-thanks = 已计入，谢谢。
key-rate = 回答
opinions-title = 成员怎么说（1 到 5）
opinions-none = 还没有结束的、有回答的季度。
opinions-answers = { $n } 个回答
opinions-competence = 懂行
opinions-honesty = 说实话
opinions-goodwill = 为我们着想
opinions-criticism = 可以批评
note-opinions = 成员怎么说：每个已结束季度里四个问题回答的平均值；少于 { $few } 个回答时不显示。回答只计数，不保存是谁回答的。
settings-notices = 通知
settings-notices-value = 你会收到哪些
settings-about-notices = 你会收到哪几种通知，每种都可以开或关。按回车列出。
notices-title = 通知
hear-on = 开
hear-off = 关
hear-rule = 关掉后不再有新的这种通知，你的所有会话都一样。已收到的保留。
hear-reply = 回复
hear-reply-about = 有人回复了你的帖子。
hear-mention = 提及
hear-mention-about = 有人用 @ 提到了你。
hear-watched = 关注的话题
hear-watched-about = 你关注的话题里有新帖。
hear-accepted = 被采纳的答案
hear-accepted-about = 有人把你的帖子采纳为答案。
hear-moved = 创意的状态
hear-moved-about = 你投过票或关注的创意换了状态，并附上理由。
hear-released = 版本
hear-released-about = 新版本包含你投过票的创意。
hear-testing = 测试
hear-testing-about = 你投过票的创意在征集测试者，或测试有了结果。
hear-flagged = 被举报的帖子
hear-flagged-about = 你主持的版块里有帖子被举报。
hear-moderated = 管理操作
hear-moderated-about = 版主处理了你的帖子或话题。涉及你的账号或权限的操作，总会通知你。
hear-appealed = 申诉
hear-appealed-about = 有人对其他版主或站长的操作提出申诉，而你可以裁定。
key-refresh = 刷新
key-mute = 屏蔽或取消屏蔽
key-readers = 参与者
key-author = 作者的名片
key-why-folded = 为何隐藏
topic-not-folded = 这个帖子没有被版主隐藏：若被隐藏，按 L 查看记录。
key-their-posts = 搜索帖子

## 首页
home-welcome = 欢迎来到 { $site }。版块里有话题，话题里有帖子。按空格一页页读新内容；按回车打开标有 > 的一行；按 q 返回。按 ? 查看所有按键，按 Q 离开。
home-welcome-short = 欢迎。空格读新内容，回车打开，? 查看按键。
home-since = { $ago }来过
home-for-you = 与你有关
home-more-for-you = 收件箱里还有 { $n } 条
home-new = 我的版块里的新内容
home-nothing-new = 我的版块；没有新内容
home-announced = 公告
home-inbox = 收件箱：回复和提及
home-no-conferences = 你还没有加入版块。在下一行按回车，看看有哪些。
home-introduce = 在 { $place } 介绍一下自己
home-all-conferences = { $n ->
    [0] 全部版块
   *[other] 全部版块，其中 { $n } 个未加入
}
home-drafts = 有 { $n } 份草稿：{ $places }
notice-reply = { $who } 回复：{ $text }
notice-mention = { $who } 提到了你：{ $text }
notice-watched = { $who } 写道：{ $text }
notice-accepted = { $who } 采纳了你的答案：{ $text }
notice-moved = { $title }：“{ $before }”变为“{ $after }”。{ $who }：{ $text }
notice-stepped = { $step }。{ $who }：{ $text }
notice-released = { $title }，包含你投过票的创意
notice-testing = { $title }：{ $who } 关于测试：{ $text }
notice-flagged = { $who } 举报了“{ $title }”中的一个帖子
notice-did = { $who } { $act }
notice-did-why = { $who } { $act }（{ $reason }）
notice-words = { $said }：{ $words }
notice-in = { $title }：{ $said }
notice-appealed = { $who } 提出申诉，你可以裁定：{ $text }
notice-appealable = 按回车查看记录条目，可在那里申诉一次。
notice-kept = 你写的内容保存在草稿里（gd）。
about-you = 关于你
about-appeal = 一项申诉

## 收件箱
inbox-title = 收件箱
inbox-empty = 还没有通知。谁回复了你、采纳了你的答案、用 @ 提到了你，你关注的话题（按 w 关注）里有什么新帖，都会列在这里。
inbox-all-seen = 通知已全部标为看过；按 u 撤销。
inbox-none-unseen = 通知已全部看过。
inbox-older = 更早的通知不列在这里；按 / 可以搜索所有帖子。
key-all-seen = 全部看过

## 草稿
drafts-title = 草稿
drafts-empty = 没有草稿。写了没发的内容会在几秒内自动保存，下次来时也列在这里。
drafts-answer = 回复
drafts-topic = 新话题
drafts-edit = 编辑
drafts-step = 步骤
drafts-away = 该话题已移到你无权阅读的地方。取回文字：ssh HOST export-me > me.zip
drafts-appeal = 申诉
drafts-decision = 裁决
drafts-reversal = 撤销
held-title = 待审
held-author = { $who }：加入 { $joined }，已发布帖子 { $posts }
held-for-that = 待审原因：{ $why }。
held-for-clue = 待审原因：{ $why }：{ $clue }
held-since = 等待版主，{ $age }
held-not-posted-for = 未发布：{ $why }
held-not-posted = 版主没有发布它：{ $why }。“{ $words }”
held-yours = 文字仍归你：按 t 变回草稿。这里至少保存 30 天。
held-released = 已以作者名义发布。
held-refused = 未发布；作者会看到原因。
held-taken-back = 已变回草稿。
held-purged = { $handle } 写的内容已全部隐藏；可在垃圾信息页恢复。
held-purge-whose = 只有站长可以撤下一个账号的全部帖子。
held-refuse-title = 不发布
held-refuse-about = 作者会看到理由和你的话，并保留文字。批评不是理由。
held-purge-title = 撤下该账号的全部帖子
held-purge-about = 该账号写的内容全部隐藏，它的话题从列表移除，待审内容被拒。记录中只有一条，可在垃圾信息页撤销。账号本身保留，如需暂停请另行操作。
spam-title = 垃圾信息
spam-figures = 现在等待：{ $waiting }。30 天内由版主发布：{ $released }，未发布：{ $refused }。
spam-limits = 发帖不足 { $posts } 篇且加入不满 { $days } 天者，其链接和诱饵会待审（配置中的 [spam]）。
spam-words = 关注词
spam-no-words = 没有。关注词会让帖子待审（版主、厂方人员和站长除外），不会删除任何内容。
spam-word-held = 待审：{ $count }
spam-word = 词：
spam-word-about = 一个词，或几个连着的词。大小写和重音无差别；末尾加 * 可匹配以此开头的词。
spam-watched = 已关注“{ $word }”。
spam-unwatched = 不再关注“{ $word }”；按 w 可重新添加。
spam-no-purges = 还没有。在成员的页面上，或用 wellspring spam purge HANDLE，可撤下一个账号的全部帖子。
spam-purges = 撤下过的账号
spam-purge = { $age }：{ $whom }
spam-purge-back = { $age }：{ $whom }，已恢复
spam-unpurge-ask = 再按一次 u，恰好恢复这次撤下的内容。
spam-unpurged = 已恢复。
drafts-untitled = （还没有标题）
closed-to-you = （对你不开放）

## 第一次来
first-title = 欢迎来到 { $site }
first-pick = 每个版块谈一个主题，下面这些你都已加入。按空格退出或重新加入带 > 的版块，什么都不会丢。按回车继续。
first-pick-short = 版块都已加入。空格退出或重新加入，回车继续。
first-last = 最近发帖
first-introduce = 大家更愿意回复认识的人。写两句就行：你是谁，用什么设备，为什么来。
first-introduce-short = 介绍一下自己？两句就行：你是谁，为什么来。
first-introduce-keys = 按回车写介绍；按 Esc 以后再说，首页会提醒你。
first-others = 别人在 { $place } 的介绍
key-in-or-out = 退出或加入
key-tick = 勾选或取消
key-write-yours = 写介绍
key-not-now = 以后再说

## 本站规则
rules-version = 第 { $n } 版
rules-changed = 本站规则在你上次同意之后有改动。按回车表示同意。
rules-first = 这是 { $site } 的规则。按回车表示同意。
key-agree = 同意

## 话题
topic-answers = 回复 { $n }
topic-edited = 已编辑
topic-edited-how = 已编辑，按 h 看改动
topic-accepted = 已采纳
topic-accepted-host = 由版主采纳
topic-answered-in = 答案在第 { $n } 帖（按 a）
topic-redeclared = 原声明为{ $before }，{ $day } 改为{ $after }
topic-ships = 本版本实现了
topic-credit = { $idea } { $title }，作者 { $who }
flagged = 你已举报 { $place }，版主会收到通知。按 u 撤销。
flag-title = 有什么问题？
in-words = 补充说明：
flag-criticism = 批评厂方或任何人，都不是举报的理由。
help-announcing = 公告
scheduled-title = 定时公告
scheduled-none = 这里没有定时公告。
scheduled-count = { $count } 个定时
scheduled-at = { $at } UTC
scheduled-ask = 再按一次撤回为草稿，届时不会发布。
scheduled-held-author = 未发布：{ $who } 已不能在此发公告
scheduled-held-closed = 未发布：版块已关闭
compose-ships = 实现的创意：
compose-ships-hint = 已发布的创意，如 wishes.7、wishes.9
compose-at = 发布：
compose-at-hint = 留空为立即；定时：2027-05-31 09:00 UTC
compose-week = 本周厂方人员主动发起：{ $count }/{ $limit }。
compose-week-free = 已知问题和故障不受限。
compose-kinds = 最近 { $days } 天：{ $kinds }。
compose-scheduled = 已定时，将于 { $at } UTC 发布。
topic-you-accepted = 已采纳第 { $n } 帖为答案；再按 a 取消。
topic-not-accepted = 现在没有采纳的答案了。
topic-no-links = 这篇帖子里没有链接。
topic-no-other = { $who } 在那个方向没有别的帖子了。
topic-never-edited = 这篇帖子没有编辑过。
topic-no-words-kept = 内容已不在，没有保留任何版本。
topic-new-line = 新
topic-closed = 已关闭
topic-draft-waits = 这里有你的草稿；按 r 继续写。
topic-hidden = 已隐藏（{ $who }）：{ $reason }。按 o 显示。
topic-folded = 这篇帖子被多人举报，在版主查看前先折叠：{ $reason }。按 o 显示。
topic-hidden-open = 已隐藏（{ $who }）：{ $reason }。按 o 折叠。
topic-folded-open = 这篇帖子被多人举报，在版主查看前先折叠：{ $reason }。按 o 折叠。
topic-scribbled = { $who } 收回了这篇帖子。
topic-erased = 这篇帖子已被删除。
topic-wrote = { $who } 刚刚发了帖，在末尾。
topic-nothing-answered = 这篇帖子没有回复别的帖子。
topic-not-yours = 只有 { $who } 可以修改这篇帖子。
topic-not-as-it-stands = 已隐藏或已撤回的帖子不能修改。如果是被隐藏，按 L 可查看理由并申诉。
topic-thanked = 你感谢了 { $who }；再按 t 收回。
topic-thank-back = 感谢已收回。
topic-thank-own = 这是你自己的帖子。
topic-scribble-ask = 永久收回这篇帖子？再按 E 确定，按其他键取消。
topic-watched = { $place } 每有新帖都会通知你；再按 w 取消关注。
topic-unwatched = 已取消关注 { $place }。
topic-forgotten = { $place } 不再显示；按 u 撤销。
topic-unread-from = 从第 { $n } 帖起重新标为未读；按 u 撤销。
topic-no-trail = 没有可返回的地方；按 p 去看所回复的帖子。
topic-no-post = 这里没有第 { $n } 帖。
next-conference = 接着读 { $place }。

## 创意
idea-waits = 已 { $age }；应在 { $left } 内答复
idea-overdue = 已 { $age }；超期 { $late }
idea-asks = 已 { $age }；等待作者补充；剩 { $left }
idea-promised = 已 { $age }；目标 { $target }，计划可能变动
idea-late = { $said }；超期 { $late }
idea-shipped = { $age } 前，见 { $release }
idea-into = { $age } 前，并入 { $place }“{ $title }”
idea-ended = { $age } 前
idea-unstated = { $n } 票未注明
idea-you-voted = { $said }；你投了票
idea-on = { $status } { $day }
idea-more-steps = 另有 { $n } 步
idea-reason = 理由
idea-because = { $who }：“{ $text }”
idea-came-in = { $place }“{ $title }”带来 { $votes }
idea-more-came-in = 另有 { $n } 个并入；按 l 查看
step-moved = “{ $before }”变为“{ $after }”
step-target = { $said }，目标 { $target }，计划可能变动
step-again = 新目标 { $target }，计划可能变动
step-release = { $said }，见 { $release }
step-into = { $said }，并入 { $place }
idea-vote-cast = 你已投票，之后的进展会通知你。按 u 撤销。
idea-vote-back = 你收回了投票；按 u 撤销。
idea-moved = { $place }：{ $step }。
steps-title = 创意的历程
step-none = 你现在不能在此执行步骤。
step-choose = { $place } 为“{ $status }”。改为：
step-heading = { $place }：{ $step }
step-hint-review = 开始审阅
step-hint-needs-info = 请作者补充
step-hint-planned = 需填目标
step-hint-replan = 新的目标
step-hint-started = 正在实现
step-hint-testing = 成员试用
step-hint-shipped = 需填版本
step-hint-declined = 不会实现
step-hint-merged = 并入另一个创意
step-hint-unmerge = 拆出，恢复原状
step-hint-withdrawn = 你撤回它
step-field-target = 目标
step-field-release = 版本
step-field-into = 并入
step-hint-target = 2027、2027 Q2、2027-05 或 2027-05-31。计划可能变动。
step-hint-release = 包含它的版本。
step-hint-into = 尚未终结的创意，如 wishes.12；此处写 12 即可。
step-reason = 理由
step-reason-hint = 理由（所有投票者都会看到）：
step-release-empty = 请填写包含它的版本。
step-into-unknown = 请用编号指明创意，如 wishes.12。
step-not-done = 未执行；你写的内容还在。
step-done = { $place }：{ $step }。投票者和关注者都会收到通知。
step-said = 你写的内容已在 { $place }。
step-discard-ask = 丢弃所写内容？再按 d 丢弃，其他键保留。
step-kept = 已存为草稿；按 s 继续。
step-draft-moved = 你的草稿已恢复，但创意的状态已变：请选择这些话的用途。
step-field-places = 测试者
step-hint-places = 需要几位，1 到 { $most }。
deed-appeal = 申诉
deed-grant = 接受申诉
deed-dismiss = 驳回申诉
deed-doubt = 并未真正解决
deed-trust = 其实已解决
deed-call = 招募测试者
deed-results = 公布结果
deed-hint-appeal = 版主裁决，仅一次
deed-hint-grant = 重新审阅
deed-hint-dismiss = 维持未采纳
deed-hint-doubt = 作者与三位投票者可重开
deed-hint-trust = 你不再质疑
deed-hint-call = 先问投票者
deed-hint-results = 投票者都会收到
deed-doubted = 你认为 { $place } 并未真正解决；按 s 收回。
deed-trusted = 你不再质疑 { $place }。
idea-testing = 你参加测试：此后你在此发的帖子就是报告。按 T 退出。
idea-not-testing = 你已退出测试。
idea-testers = 测试
idea-call = { $n } / { $places } 位；{ $reported } 位已报告
idea-you-test = { $said }；你在测试
idea-may-test = { $said }；按 T 参加
idea-results = 结果见帖子 { $n }
idea-appeal = 申诉
idea-appealed = 见帖子 { $n }，已 { $age }；由版主裁决
idea-appeal-granted = 已批准；{ $because }
idea-appeal-dismissed = 已驳回；{ $because }
idea-doubts = 质疑
idea-doubted = { $n } / { $needed } 位投票者认为并未解决
idea-author-doubts = { $said }；作者也如此

## 链接与版本
copied = 已复制到剪贴板：{ $text }
copied-all = 已复制到剪贴板。
copy-by-hand = 你的终端不接受从这里复制，请用鼠标选取文字。
links-title = 链接
links-nothing = 那里没有可看的内容
links-leads-to = 这个链接指向 { $host }：
history-title = 历次版本
history-of = { $n } / { $total }
history-since = 写于 { $from } UTC（{ $ago }）
history-until = 写于 { $from } UTC，{ $until } UTC 有了新版本
history-legend = [-删去-] [+加入+]
history-first = 最初的版本
history-none-kept = 这篇帖子在导入前编辑过，没有保留更早的版本。
history-oldest = 这是最早的版本。
history-newest = 这是现在的版本。

## 离开
superseded = 你又登录了一次，而最多只能同时登录 { $n } 个；最早的这个到此结束。草稿已保留。
stopped = 服务器暂停片刻。草稿已保留，请稍后再来。
console-stopped = 控制台已按要求结束。草稿都已保存。

## 帖子
post-unfold = 按 o 展开全文

## 写作
compose-new-topic = 新话题
compose-new-idea = 新创意
compose-new-announcement = 新公告
compose-problem = 谁有这个问题？现在要付出什么代价？然后写：怎样会有帮助。
compose-reply = 回复
compose-edit = 编辑
compose-kind = 类型：
compose-kind-hint = 用左右方向键选择
compose-title = 标题：
compose-answers = 回复 { $n }，{ $who }：{ $text }
compose-wrote = { $who } 写道：
compose-discard-ask = 永久丢弃这些内容？再按 d 确定，按其他键保留。
compose-discarded = 已丢弃。
compose-opened = 已发布；每有回复都会通知你。
compose-posted = 你的回复已发布。
compose-held = 已保存：版主先看一眼。
compose-kept = 已存为草稿；下次回到这里即可继续。
compose-nothing-to-quote = 这不是在回复帖子，没有可引用的内容。
compose-draft-back = 你的草稿已恢复。按 Esc 再按 d 可从头写起。
compose-sending = 正在发送……
compose-slipped = 在此期间有 { $n } 篇新帖。按回车仍然发送，按 v 查看，按 Esc 继续写。
compose-preview-keys = 发出后就是这样。按回车发送，按 Esc 返回。
compose-slipped-keys = 这些是刚才新发的帖子。按 Esc 返回。
similar-title = 与你的标题相似
similar-head = 已有类似的，按下箭头前往：
similar-head-short = 已有类似的（下箭头）：
similar-idea = { $status }，{ $votes }
similar-voted = { $said }；你已投票
similar-kind = { $kind }，{ $posts }
similar-cast = 你给 { $place } 的票已计入。按 d 丢弃这里写的内容，按其他键保留。
similar-taken-back = 你已收回给 { $place } 的票。
similar-no-vote = { $place } 不接受投票；按回车前往。
key-to-similar = 前往
key-to-title = 回到标题
key-to-text = 到正文

## 加入
join-title = 加入 { $site }
join-intro = 你是新来的。填几项，同意本站规则，就可以进来了。按回车到下一项。
join-intro-applying = 你是新来的。填几项，并同意本站规则。按回车到下一项。
join-have-account = 已经是成员？在这一行按回车登录。
join-language = 语言：
join-handle = 用户名：
join-name = 名字：
join-invite = 邀请码：
join-about = 关于你：
join-about-hint = 用一句话说明你为何而来。站长看过之后才会让你加入。
join-will-wait = 站长会查看你的申请。
join-meanwhile = 在此之前，你可以阅读访客可读的内容。
join-password = 密码：
join-again = 再输一次：
join-handle-hint = 大家用它称呼你；2 到 20 个字符。
join-handle-asking = 正在检查……
join-handle-free = 可以使用。
join-name-hint = 成员会在你的帖子旁看到；最好用真名。
join-password-hint = 设一个密码，至少 { $least } 个字符；下次登录要用它。
join-password-differs = 两次输入的密码不同。
join-password-empty = 需要密码：下次凭它登录。
join-rules = 本站规则
join-button = 按回车加入，即表示同意本站规则
join-waiting = 请稍候……
join-kept = 尚未加入；填写的内容都保留着。
join-closed = { $site } 目前不接受新成员。请向站长或介绍你来的人要一个账号。按 q 离开。
join-needs-key = 加入 { $site } 需要 SSH 密钥，而你没有带。请用 ssh-keygen 生成一把，再重新连接。按 q 离开。
join-shut-member = 已经是成员？按回车登录。
join-leave-ask = 什么都没有保存。再按 Esc 离开。
join-welcome = 欢迎，{ $name }。
join-tomorrow = 以后用它登录：
join-with-key = 你的密钥 { $key }
join-with-password = 你的密码
join-connect = 用与今天相同的命令连接，在服务器名前加上 { $handle }@。
join-connect-by = 用这条命令连接：
join-codes = 在设置的“登录方式”里可以生成恢复代码，以防忘记密码。
join-go-in = 按回车进入。
join-key-label = 第一把密钥
key-next-field = 下一项
key-previous-field = 上一项

## 搜索
search-title = 搜索
search-label = 搜索：
search-hint = "连续的词语"  in:tools  by:ada  is:question、unanswered、announcement、idea  status:planned  after:2026-01  before:2026-02-28
search-waiting = 正在搜索……
search-newest = 最新在前
search-best = 最相关在前
search-beyond = 目前没有符合的；按回车继续往前找。
search-none = 没有找到。请少用几个词，或去掉筛选再试。
search-all = 共 { $n } 条结果。
search-many = 前 { $n } 条结果；多加几个词可缩小范围。
key-results = 结果

## 帮助
help-title = 帮助
help-all-title = 所有界面的帮助
help-topics = 版块的话题
help-board = 版块的创意
help-topic = 话题
help-idea = 创意
help-step = 创意的步骤
help-writing = 写作
help-menu = 按 Esc 之后
help-text = 在正文里
help-going = 按 g 之后
help-house-else = 不在输入框时
help-find = 查找：
help-not-found = 这一页上没有。
help-palette = 按 : 输入名字里的几个字，就能找到任何操作和去处，并看到它的按键。写作时用 Ctrl-P。
help-search = 按 / 在标题和帖子里找词；在版块或话题里，先只找那里。可以筛选：in:tools by:ada is:question is:unanswered is:announcement is:idea status:planned after:2026-01 before:2026-02-28。只写筛选，就列出话题或某人发的帖子。
help-more = 下面还有
help-here = 在这里
help-tending = 版主在这里的操作
help-list = 在所有列表里
help-house = 在任何地方
help-how = 使用说明
help-new = “新”是指你上次读过之后别人写的内容。服务器替你记着，换哪台设备都不会丢失位置。
help-space = 空格继续读：翻一页，到下一个有新内容的话题，再到下一个版块，直到全部读完。
help-reference = 一切都有编号，如 tools.12.3：版块、话题、帖子。按 # 再输入编号即可前往；在版块里输入 12 即可，在话题里输入 5 就是第 5 帖。编号写在帖子里就是链接。
help-undo = 按键改动了什么，按键提示上方的一行会说明；能撤销的按 u 撤销。只有不能撤销的才会先问你。
help-trending = 上升：一张票的分量是 { $days } 天后投出的票的一半；提出创意算作一票。
help-live = “热门”和“上升”只列出还能投票的创意；“最新”列出全部，包括已有结论的。
help-record = 按时：过去一年的答复（已计划、已发布或未采纳）以及现在超期的，有多少在承诺的天数内。已计划：已了结的承诺中，有多少在最初的目标前发布。
help-access = 换设备、丢了密钥、改密码：按 gk 查看登录方式。
key-close = 关闭

## 通过 ssh 的命令
exec-heading = 命令，例如：ssh HOST new
exec-footing = help VERB 查看用法；--json 输出 JSON。
exec-statuses = 退出状态：0 完成，1 失败，2 用法错误，3 没有权限，4 找不到。
exec-usage = 用法：{ $usage }
exec-about-help = 有哪些命令，或某个命令的用法
exec-about-whoami = 你在这里是谁，以及你的密钥
exec-about-conferences = 你可以看的版块，已加入的在前
exec-about-topics = 一个版块的话题，按最近活动排列
exec-about-new = 有新内容的话题
exec-about-read = 一个话题的帖子，或从某一帖开始
exec-about-post = 用标准输入的文字开一个话题
exec-about-reply = 用标准输入的文字回复
exec-about-announce = 发布公告，内容来自标准输入（厂方人员）
exec-about-ideas = 一个版块的创意，按票数排列
exec-about-vote = 给一个创意投票
exec-about-unvote = 收回你的票
exec-about-step = 让一个创意进入另一状态，并说明理由
exec-about-doubt = 指出一个已交付的创意并未真正解决
exec-about-call = 为一个创意征集 N 名测试者，或附上结果结束征集
exec-about-test = 测试一个正在征集测试者的创意
exec-about-tend = 版主：处理一个帖子或话题，附理由
exec-about-decide = 版主：裁定对某条记录或为某个创意的申诉
exec-about-reverse = 版主：撤销某条记录所述的操作
exec-about-release = 版主：以作者的名义发布待审的帖子
exec-about-refuse = 版主：不发布待审的帖子，作者会看到理由
exec-about-welcome = 版主：把新成员标为已欢迎，移出待办
exec-about-inbox = 通知你的事，最新的在前
exec-inbox-appeal = “log ID”显示该条目；“appeal ID”对它申诉（仅一次），申诉内容从标准输入读取。
exec-about-queue = 等你（版主、厂方人员或站长）处理的事项，最久的在前
exec-about-search = 含有这些词的帖子和标题，新的在前
exec-about-who = 在线成员
exec-about-export-me = 本站保存的关于你的一切，打包为 zip
exec-option-json = 输出 JSON
exec-option-limit = 最多多少条，1 到 500（默认 50）
exec-option-before = 从这个编号之后继续，即上一页的最后一条
exec-option-from = 从这个号码的帖子开始
exec-option-mark = 把输出的和之前的都算作已读
exec-option-title = 标题
exec-option-kind = discussion、question 或 problem
exec-option-id = 自选的 1 到 64 个字符；用同样的值重复，命令只执行一次
exec-option-view = top、trending、newest、new、mine、voted 或 overdue（默认 top）
exec-option-declares = news、release、change、known-issue、incident 或 question
exec-option-ships = 版本公告列出的已发布创意，如 wishes.7,wishes.9
exec-option-at = 发布时间，UTC，如 2027-05-31 09:00
exec-option-reason = 理由；不写时以标准输入的文字为理由
exec-option-why = 理由：spam、attack、private、unlawful、misplaced、duplicate、asked、upkeep 或 mistake
exec-option-target = 仅用于 planned：何时，如 2027 Q2 或 2027-05，后面可写版本
exec-option-release = 仅用于 shipped：包含它的版本
exec-option-into = 仅用于 merged：并入的创意
exec-option-words = 补充说明理由
exec-option-undo = 反向操作：用于 hide、freeze、retire、pin、link、accept；用于 retitle、move、split 时撤销对该话题的最近一次；用于 doubt、test 时表示取消
exec-option-to = 另一个版块：用于 move、link、unlink
exec-option-along = 一起拆分的：answers、after 或 alone
exec-option-yes = 确认抹除：无法恢复
exec-no-command = 界面需要终端：ssh -t HOST。没有终端时请给出命令。
exec-unknown = 没有“{ $text }”这个命令。
exec-unknown-hint = ssh HOST help 列出所有命令。
exec-quotes = 有一个引号没有配对。
exec-quotes-hint = 你自己的 shell 会去掉外层引号：--title "'两个 词'"。
exec-unknown-option = { $verb } 没有 { $text } 选项。
exec-bad-value = { $option } 的值不对：{ $about }。
exec-missing = 缺少 { $option }：{ $about }。
exec-not-for = { $deed } 不能用 { $option }。
exec-would-erase = 将永久抹除 { $place }（{ $who }）的文字；加上 --yes 才会执行
exec-tended = { $act ->
    [hide] 已隐藏
    [unhide] 已重新显示
    [erase] 已永久抹除
    [freeze] 已关闭回复
    [thaw] 已重新开放回复
    [retire] 已移出列表
    [unretire] 已放回列表
    [pin] 已置顶
    [unpin] 已取消置顶
    [retitle] 已换新标题
    [move] 已移动
    [link] 已链接
    [unlink] 已取消链接
    [split] 已拆分
    [dismiss] 帖子保留，举报不再计入
    [accept] 已是被采纳的回答
    [unaccept] 不再是被采纳的回答
   *[other] { $act }
}
exec-tended-now = ，现在位于 { $place }
exec-taken-back = 已撤销
exec-so-already = 已经是这样了
exec-no-flags = 这里没有待处理的举报
exec-new-words = 帖子已换成新的内容。
exec-refused = 未发布，作者会看到理由（{ $entry }）。
exec-welcomed = { $handle } 不再等待欢迎。
exec-not-held = “{ $text }”不是待审帖子的编号，queue 会列出编号。
exec-no-newcomer = 没有等待欢迎的新成员 { $handle }。没有任何改动。
exec-nothing-back = 对 { $topic } 没有可以撤销的此类操作。没有任何改动。
exec-operands = { $verb } 不是这样用的。
exec-not-a-reference = “{ $text }”不是编号。
exec-not-an-entry = “{ $text }”不是一条记录的编号（例如 42）。
exec-not-a-board = { $slug } 不是创意版块。
exec-said-already-hint = 加上 --id，脚本可以重复发送：得到的还是同一个编号。否则请换个说法，或者等 { $minutes } 分钟。
exec-rules-first = 本站规则比你同意过的版本新，或者你还没有同意。什么都没有做。
exec-rules-hint = 请先阅读：ssh HOST rules；然后同意：ssh HOST rules agree
exec-rules-agreed = 你已同意第 { $version } 版的本站规则。
exec-no-step = 申诉、质疑、征集测试者和参加测试不是步骤，而是单独的命令：ssh HOST help。
exec-not-a-post = { $topic } 是话题，这个操作只针对帖子。什么都没有做。
exec-not-a-post-hint = 它的第一个帖子是 { $post }。
exec-not-utf8 = 正文不是 UTF-8，没有发出。
exec-too-long = 正文超过 { $limit } 字节，没有发出。
exec-terminal = 有终端时没有标准输入。
exec-terminal-hint = 请去掉 -t。
exec-silent = { $seconds } 秒没有收到正文，没有发出。
exec-silent-hint = 正文从标准输入读到结束为止：reply REF < text。
exec-lost = 有一部分正文在途中丢失，没有发出。
exec-lost-hint = 请再发一次。
exec-slow = 用时超过了 { $seconds } 秒。
exec-slow-hint = 重复之前，请先看看是否已经完成。
exec-stopped = 服务器暂停片刻。
exec-newcomer = 你还不是成员。
exec-members-only = 只有成员可以这样做。
exec-join-first = 请先加入：ssh -t HOST
exec-try-again = 操作没有执行。请在 { $seconds } 秒后再试。
exec-busy = 服务器正忙，操作没有执行。
exec-read-only-hint = 可以看帖。请稍后再试。
exec-more = 还有更多：{ $option }
exec-none = 没有可列出的内容。
exec-new-posts = { $n } 篇新帖
exec-not-joined = 未加入
exec-host-of = { $slug } 的版主
exec-hidden = 已隐藏（{ $who }）：{ $reason }。--json 有原文。
exec-folded = 这篇帖子被多人举报，在版主查看前先折叠：{ $reason }。--json 有原文。
exec-active = 活跃于 { $at } UTC

## 用别的账号登录
home-not-you = 不是 { $handle }？换个账号登录
home-sign-in = 已是成员？登录
signin-title = 登录
signin-how = 输入用户名和密码，也可以用设备代码或恢复代码。用密钥请从客户端登录，在服务器名前加上“用户名@”。
signin-how-code = 输入用户名和设备代码或恢复代码。用密钥请从客户端登录，在服务器名前加上“用户名@”。
signin-how-new-key = 输入用户名和密码，也可以用设备代码或恢复代码。用代码登录还会把这台设备的密钥加到你的账号。
signin-handle = 用户名
signin-secret = 密码或代码
signin-code = 代码
signin-wrong = 密码或代码不对。
key-sign-in = 登录

## 登录方式
access-title = 登录方式
access-keys = 密钥
access-added = 添加于
access-used = 上次使用
access-never = 从未
access-in-use = 正在使用
access-unproved = 尚未使用：请用它以 ssh { $handle }@... 登录一次
access-nameless = 无名称
access-key-dates = 添加：{ $added }，上次使用：{ $used }
access-enrolled-label = 用代码添加
access-add-key = 添加密钥
access-rename-key = 给密钥改名
access-password = 密码
access-set-password = 设置密码
access-change-password = 修改密码
access-new-password = 设置新密码
access-remove-password = 移除密码
access-codes = 代码，每个只能用一次
access-device = 使用另一台设备：生成代码
access-recovery = { $left ->
    [0] 以防丢失密钥：生成恢复代码
   *[other] 以防丢失密钥：还剩 { $left } 个恢复代码
}
access-came-device = 你用设备代码登录，它已用掉。
access-came-recovery = { $left ->
    [0] 你用的是最后一个恢复代码：请生成新的。
   *[other] 你用恢复代码登录，还剩 { $left } 个。
}
access-came-add = 添加这台设备的密钥或设置密码，下次就不需要代码了。按 q 去首页。
access-came-enrolled = 这台设备的密钥现在是你的了，以后用它登录。按 r 给它取名，按 q 去首页。
access-not-a-key = 这只能用于密钥；请先移到一把密钥上。
access-add-how = 粘贴公钥的那一行：ssh-ed25519 AAAA... 和名称。在那台设备上用 cat ~/.ssh/id_ed25519.pub 显示；PuTTYgen 显示在窗口上方。
access-rename-how = 给密钥 { $fingerprint } 取个名称。
access-password-how = 用几个你记得住的词，至少 { $least } 个字符。输入时不显示，所以新密码要输入两次。
access-remove-password-how = 再输入一次当前密码，之后就不能用它登录了。
access-remove-password-ask = 永久移除密码？再按同一个键确定，按其他键保留。
access-field-key = 密钥
access-field-name = 名称
access-field-present = 当前密码
access-field-new = 新密码
access-field-again = 再输一次
access-key-added = 密钥“{ $label }”已添加。请用它以 ssh { $handle }@... 登录一次。
access-key-removed = 密钥“{ $label }”已移除。
access-key-renamed = 密钥现在叫“{ $label }”。
access-remove-ask = 永久移除密钥“{ $label }”？再按 x 确定，按其他键保留。
access-remove-own-ask = 你这次用密钥“{ $label }”登录：移除它会结束本次会话。再按 x 确定，按其他键保留。
access-password-set = 新密码从现在起生效。
access-password-removed = 密码已移除。
access-codes-ask = 生成新代码，现有的 { $left } 个就会失效。再按回车生成，按其他键保留。
access-device-title = 另一台设备
access-device-good = 只能用一次，十分钟内有效，到 { $minute } UTC。
access-device-there = 在那台设备上，输入与这里相同的命令，在服务器名前加上 new@。
access-device-there-by = 在那台设备上输入：
access-device-new = 在“已经是成员？”一行按回车；用户名是 { $handle }，密码处输入这个代码。以后那台设备的密钥就能登录。
access-device-keyless = 那里没有密钥？用 ssh-keygen 生成一把，或用 { $handle }@ 代替 new@，在密码处输入这个代码。
access-codes-title = 恢复代码
access-codes-how = 请抄下来，与你的设备分开保管。每个可代替密码登录一次。它们不会再次显示。
told-key-added = 你的账号添加了一把密钥。不是你？按 gk 查看。
told-key-removed = 你的账号移除了一把密钥。不是你？按 gk 查看。
told-password-set = 你的账号设置了密码。不是你？按 gk 查看。
told-password-removed = 你的账号移除了密码。不是你？按 gk 查看。
told-device-code = 你的账号生成了设备代码。不是你？按 gk 查看。
told-recovery-codes = 你的账号生成了新的恢复代码。不是你？按 gk 查看。
told-recovery = 站长为你的账号生成了恢复代码。不是你要求的？按 gk 查看。
told-code-used = 有人用代码登录了你的账号。不是你？按 gk 查看。

# The log
act-to-you = { $act ->
    [refuse] 没有放行你写的内容
    [purge] 撤下了你的全部帖子
    [unpurge] 恢复了你的帖子
    [suspend] 暂停了你的发言
    [reinstate] 恢复了你的发言
    [approve] 批准你加入
    [grant-staff] 把你标为厂方人员
    [revoke-staff] 取消了你的厂方标记
    [grant-sysop] 让你担任站长
    [revoke-sysop] 取消了你的站长身份
    [depute] 授予了你站长页面
    [undepute] 收回了你的站长页面
    [host] 让你担任版主
    [unhost] 不再让你担任版主
    [admit] 准许你进入
    [expel] 不再准许你进入
    [claim] 把你写的导入帖子归到了你名下
    [recover] 为你生成了一个恢复代码
    [add-key] 为你的账号添加了密钥
    [remove-key] 删除了你账号的密钥
    [organisation] 对你提议的单位作出了决定
    [merge-organisation] 把你提议的单位并入了另一个单位
   *[other] { $act }
}
act-done = { $act ->
    [hide] 隐藏了一篇帖子
    [unhide] 重新显示了一篇帖子
    [fold] 折叠了多人举报的一篇帖子
    [dismiss] 查看举报后保留了帖子
    [erase] 抹除了一篇违法帖子
    [freeze] 关闭了一个话题的回复
    [thaw] 重新开放了一个话题的回复
    [retire] 把一个话题移出列表
    [unretire] 把一个话题放回列表
    [pin] 置顶了一个话题
    [unpin] 取消了一个话题的置顶
    [retitle] 改了一个话题的标题
    [move] 移动了一个话题
    [link] 把一个话题链接到另一版块
    [unlink] 取消了一个话题的链接
    [split] 从一个话题拆出了帖子
    [unsplit] 把拆出的帖子放了回去
    [release] 放行了一篇待审帖子
    [refuse] 没有放行一篇待审帖子
    [purge] 撤下了一位成员的全部帖子
    [unpurge] 恢复了一位成员的帖子
    [suspend] 暂停了一位成员的发言
    [reinstate] 恢复了一位成员的发言
    [approve] 批准了一位新人加入
    [reject] 没有批准一位新人加入
    [grant-staff] 把一位成员标为厂方人员
    [revoke-staff] 取消了一位成员的厂方标记
    [grant-sysop] 让一位成员担任站长
    [revoke-sysop] 取消了一位成员的站长身份
    [depute] 授予了一位代理页面
    [undepute] 收回了一位代理的页面
    [host] 让一位成员担任版主
    [unhost] 取消了一位成员的版主身份
    [admit] 准许一位成员进入
    [expel] 取消了一位成员的准入
    [add-conference] 新建了一个版块
    [edit-conference] 更改了一个版块
    [move-conference] 移动了一个版块在列表中的位置
    [archive] 关闭了一个版块
    [unarchive] 重新开放了一个版块
    [claim] 把导入的帖子归还其作者
    [recover] 为一位成员生成了恢复代码
    [add-key] 为一位成员添加了密钥
    [remove-key] 删除了一位成员的密钥
    [watch-word] 增加了一个关注词
    [unwatch-word] 移除了一个关注词
    [erase-member] 抹除了一位成员的账号
    [step] 推进了一个创意的步骤
    [accept] 采纳了一个回答
    [unaccept] 撤销了对一个回答的采纳
    [grant-appeal] 批准了一项申诉
    [dismiss-appeal] 驳回了一项申诉
    [organisation] 处理了一个单位
    [merge-organisation] 把一个单位并入了另一个单位
    [disconnect] 结束了一个会话
    [invite] 邀请了新成员
    [revoke-invite] 撤销了一个邀请
    [configure] 更改了一项设置
   *[other] { $act }
}
reason = { $reason ->
    [spam] 垃圾信息
    [attack] 人身攻击
    [private] 涉及隐私
    [unlawful] 违法
    [misplaced] 放错地方
    [duplicate] 重复
    [asked] 本人要求
    [upkeep] 整理
    [mistake] 之前的处理有误
    [appeal] 申诉成立
   *[other] { $reason }
}
office = { $office ->
    [host] 版主
    [staff] 厂方
    [sysop] 站长
    [deputy] 代理
    [operator] 管理员
    [forum] 系统
   *[other] { $office }
}
