# ما يقوله الخادم. كل رسالة تقول ما الخطأ وما يمكن فعله.
# Arabic: needs a native reader, see app.ftl.

error-bad-request = تعذرت قراءة الطلب. أعد تحميل الصفحة وحاول مرة أخرى.
error-bad-field = «{ $field }» مفقود أو شكله خطأ. أعد تحميل الصفحة وحاول مرة أخرى.
error-foreign-origin = جاء الطلب من موقع آخر فأُوقف. افتح Samskapa مباشرة وحاول مرة أخرى.
error-not-found = لا يوجد شيء في هذا العنوان. تحقق من الرابط، أو ابدأ من الصفحة الأولى.
error-method-not-allowed = لا يمكن استخدام هذا العنوان بهذه الطريقة. أعد تحميل الصفحة وحاول مرة أخرى.
error-too-large = هذا كثير دفعة واحدة: { $limit } كيلوبايت على الأكثر. أرسل أقل.
error-wrong-content-type = يجب أن يكون الطلب بصيغة JSON. أعد تحميل الصفحة وحاول مرة أخرى.
error-slow-down = { $seconds ->
    [zero] محاولات كثيرة. حاول مرة أخرى.
    [one] محاولات كثيرة. انتظر ثانية واحدة وحاول مرة أخرى.
    [two] محاولات كثيرة. انتظر ثانيتين وحاول مرة أخرى.
    [few] محاولات كثيرة. انتظر { $seconds } ثوانٍ وحاول مرة أخرى.
    [many] محاولات كثيرة. انتظر { $seconds } ثانية وحاول مرة أخرى.
   *[other] محاولات كثيرة. انتظر { $seconds } ثانية وحاول مرة أخرى.
}

error-signed-out = لم تسجّل الدخول. سجّل الدخول وحاول مرة أخرى.
error-no-seat = هذا الجهاز ليس في الورشة. انضم أولًا بالرمز.
error-sign-in-failed = البريد الإلكتروني وكلمة المرور لا يتطابقان. تحقق منهما وحاول مرة أخرى.
error-setup-token-wrong = رابط الإعداد هذا غير صالح. استخدم الرابط الذي طبعه الخادم عند آخر تشغيل.
error-setup-done = سبق إعداد Samskapa. سجّل الدخول بدلًا من ذلك.
error-not-facilitator = لا يستطيع ذلك إلا من يدير الورشة. اسأل أحدهم.
error-removed = أُخرجت من هذه الورشة. تحدث إلى مدير الورشة.
error-banned = هذا الجهاز ممنوع من هذه الورشة. تحدث إلى مدير الورشة.
error-not-let-in = لم يسمح لك مدير الورشة بالدخول. تحدث إليه.
error-alias-fixed = اختار مدير الورشة هذا الاسم. اطلب منه اسمًا آخر.
error-door-shut = لا يمكن لأحد جديد الانضمام الآن. اطلب من مدير الورشة فتح الباب.
error-must-ask = يُدخل مدير الورشة الناس واحدًا واحدًا. حاول مرة أخرى.
error-lobby-full = { $limit } شخص ينتظرون بالفعل. حاول مرة أخرى بعد قليل.

error-text-empty = لا يجوز أن يكون هذا فارغًا. اكتب شيئًا.
error-text-too-long = في النص { $length } حرف، ولا يتسع إلا لـ { $limit }. اختصره.
error-text-invalid = في النص رموز لا يمكن عرضها. اكتبه مرة أخرى من دونها.
error-alias-empty = الاسم فارغ. اكتب اسمًا يمكن للآخرين رؤيته.
error-alias-too-long = في الاسم { $length } حرف، ولا يتسع إلا لـ { $limit }. اختر اسمًا أقصر.
error-alias-invalid = في الاسم رموز لا يمكن عرضها. اكتبه مرة أخرى من دونها.
error-email-invalid = هذا ليس بريدًا إلكترونيًا. تحقق من الأخطاء فيه.
error-password-too-short = كلمة المرور قصيرة جدًا: { $limit } حرفًا على الأقل. بضع كلمات معًا يسهل تذكرها.
error-password-too-long = كلمة المرور طويلة جدًا: { $limit } حرفًا على الأكثر. اختصرها.
error-language-unknown = هذه اللغة غير متوفرة. اختر السويدية أو الإنجليزية.

error-code-unknown = لا ورشة لها هذا الرمز. تحقق منه على الشاشة في القاعة؛ ربما تغير.
error-staff-link-unknown = لم يعد رابط العاملين هذا صالحًا. اطلب الرابط الجديد من مدير الورشة.
error-workshop-unknown = هذه الورشة غير موجودة، أو أنك لا تديرها. تحقق من الرابط.
error-workshop-not-open = لم تُفتح الورشة بعد. انتظر مدير الورشة وحاول مرة أخرى.
error-workshop-closed = الورشة مغلقة. اسأل مدير الورشة هل ستُفتح مرة أخرى.
error-workshop-full = الورشة ممتلئة: { $limit } شخص على الأكثر. تحدث إلى مدير الورشة.
error-wall-full = هذا الرابط مفتوح بالفعل على { $limit } أجهزة. اطلب رابطًا جديدًا ممن يدير الورشة.
error-workshop-halted = تعطّل شيء في هذه الورشة عدة مرات، لذلك يمكن قراءتها فقط. أبلغ من يدير الخادم.

error-storage-unavailable = لا يمكن حفظ شيء الآن، وليس مؤكدًا أن تغييرك حُفظ. حاول مرة أخرى بعد لحظة.
error-draining = يُعاد تشغيل الخادم. حاول مرة أخرى بعد لحظة.
error-internal = حدث خطأ في الخادم. حاول مرة أخرى؛ وأخبر مدير الورشة إذا استمر.

error-ticket-wrong = لم يعد هذا الرابط يعمل: استُخدم أو استُبدل أو انتهى، أو أنه قديم جدًا. اطلب رابطًا جديدًا ممن أرسله.
error-wall-unknown = رابط شاشة القاعة هذا لم يعد يعمل: فقد أُنهي أو يوجد رابط أحدث. اطلبه ممن يدير الورشة.
error-email-taken = يوجد حساب بهذا البريد الإلكتروني. سجّل الدخول به بدلًا من ذلك.
error-email-unknown = لا يوجد حساب بهذا البريد الإلكتروني. تحقق من الأخطاء فيه.
error-title-differs = العنوان الذي كتبته مختلف. اكتب عنوان الورشة كما هو تمامًا.
error-target-unknown = اللوحة أو المنطقة المقصودة لم تعد موجودة. اختر غيرها.
error-area-at-edge = تقع المنطقة قريبة جدًا من أقصى حافة اللوحة فلا تتسع للملاحظات. انقل المنطقة إلى الداخل أو اختر غيرها.
error-notes-full = تتسع الورشة لـ { $limit } ملاحظة على الأكثر، وبهذه تزيد. خذ أقل منها.
error-workshop-open = الورشة مفتوحة. أغلقها أولًا ثم احذفها.

# عناوين جدول الملاحظات؛ يتعرف عليها الاستيراد.
export-number = الرقم
export-stage = المرحلة
export-board = اللوحة
export-area = المنطقة
export-group = المجموعة
export-text = الملاحظة
export-colour = اللون
export-author = كتبها
export-created = كُتبت في
export-edited = تغيرت في
export-sources = مبنية على (الأرقام)

# عناوين جدول التصويت وكلماته.
export-vote-number = الرقم
export-vote-question = السؤال
export-vote-board = اللوحة
export-vote-method = الطريقة
export-vote-life = الحالة
export-vote-whose = أصوات من
export-vote-voters = المصوتون
export-vote-target = حول
export-vote-place = المرتبة
export-vote-tie = تعادل
export-vote-figure = المقياس
export-vote-value = القيمة
export-vote-dots = نقاط
export-vote-yesno = نعم، لا، امتناع
export-vote-scale = سلّم من 1 إلى 5
export-vote-rank = ترتيب
export-vote-axes = سلّمان
export-vote-open = جارٍ
export-vote-closed = مغلق ولم يُعرض
export-vote-revealed = معروض
export-vote-givers = أعطوها نقطة
export-vote-yes = نعم
export-vote-no = لا
export-vote-abstained = امتنعوا
export-vote-mean = المتوسط
export-vote-points = نقاط الترتيب
export-vote-firsts = وضعوها أولًا
export-vote-tied = تعادل
export-vote-chosen = الاختيار
export-vote-receipt = ورقة الاقتراع { $receipt }

# اسم اللغة بنفسها.
language-name = العربية
