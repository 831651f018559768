use porchlight_domain::content::Job;

/// What people call a service that helps, whatever its job, and what they look for when they need one with that job.
pub(super) fn job_words(job: Job, locale: &str) -> &'static str {
    match (locale.split('-').next(), job) {
        (Some("es"), Job::Emergency) => "teléfono línea de ayuda número llamar emergencia urgencia peligro",
        (Some("es"), Job::Crisis) => "teléfono línea de ayuda número llamar crisis suicidio",
        (Some("es"), Job::Talk) => "teléfono línea de ayuda número llamar hablar",
        (Some("es"), Job::Report) => "teléfono línea de ayuda número denunciar denuncia",
        (Some("es"), Job::Remove) => "ayuda retirar quitar borrar imagen foto",
        (Some("th"), Job::Emergency) => "สายด่วน เบอร์โทร โทร ฉุกเฉิน อันตราย",
        (Some("th"), Job::Crisis) => "สายด่วน เบอร์โทร โทร ฆ่าตัวตาย",
        (Some("th"), Job::Talk) => "สายด่วน เบอร์โทร โทร ปรึกษา คุย",
        (Some("th"), Job::Report) => "สายด่วน เบอร์โทร โทร แจ้งเหตุ แจ้งความ",
        (Some("th"), Job::Remove) => "ช่วยลบ รูป ภาพ",
        (_, Job::Emergency) => "helpline hotline phone line number call emergency danger",
        (_, Job::Crisis) => "helpline hotline phone line number call crisis suicide",
        (_, Job::Talk) => "helpline hotline phone line number call talk",
        (_, Job::Report) => "helpline hotline phone line number call report tipline",
        (_, Job::Remove) => "help remove take down picture image",
    }
}
