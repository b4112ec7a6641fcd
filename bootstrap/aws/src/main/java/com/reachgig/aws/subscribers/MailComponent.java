package com.reachgig.aws.subscribers;

import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.notice.Links;
import com.reachgig.ports.mail.Mailer;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.NoticeModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import java.util.Set;
import javax.inject.Singleton;

/** Subscribers that send mail. */
@Singleton
@Component(
    modules = {
      PortsModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      NoticeModule.class
    })
interface MailComponent {
  Set<Subscriber> subscribers();

  /** Makes one. */
  @Component.Factory
  interface Factory {
    MailComponent create(
        @BindsInstance SubscriberPorts ports,
        @BindsInstance Mailer mailer,
        @BindsInstance Links links);
  }
}
